import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Entry, signIn } from '../../api/session.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { explainEntry } from './explain-entry.ts'
import classes from './sign-in.module.css'

interface Props {
  readonly email: string
  onEntry(entry: Entry): void
}

export function PasswordForm({ email: known, onEntry }: Props) {
  const { t } = useLanguage()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const entry = useMutation({ mutationFn: () => signIn(email, password), onSuccess: onEntry })
  return (
    <form
      className={classes.form}
      onSubmit={event => {
        event.preventDefault()
        entry.mutate()
      }}
    >
      <TextInput
        type="email"
        name="email"
        label={t('signIn.email')}
        autoComplete="username"
        // The door has nothing else to do: who comes by the keyboard begins at once.
        autoFocus={known === ''}
        size="md"
        required
        withAsterisk={false}
        value={email}
        onChange={event => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        name="password"
        label={t('signIn.password')}
        autoComplete="current-password"
        // Who is known already goes on with the password.
        data-autofocus={known !== '' || undefined}
        size="md"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        value={password}
        onChange={event => setPassword(event.currentTarget.value)}
      />
      {entry.isError && (
        <div className={classes.error} role="alert">
          {explainEntry(entry.error, t)}
        </div>
      )}
      <Button type="submit" size="md" loading={entry.isPending} fullWidth>
        {t('signIn.submit')}
      </Button>
    </form>
  )
}
