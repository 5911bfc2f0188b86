import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isDeskError } from '../../api/desk-error.ts'
import { signIn } from '../../api/session.ts'
import { explainError } from '../../components/explain-error.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './sign-in.module.css'

interface Props {
  readonly email?: string
  onSignedIn(): void
}

export function SignInForm({ email: known = '', onSignedIn }: Props) {
  const t = useT()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const entry = useMutation({ mutationFn: () => signIn(email, password), onSuccess: onSignedIn })
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
        size="md"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        value={password}
        onChange={event => setPassword(event.currentTarget.value)}
      />
      {entry.isError && (
        <div className={classes.error} role="alert">
          {isDeskError(entry.error, 'notSignedIn') ? t('signIn.wrong') : explainError(entry.error, t)}
        </div>
      )}
      <Button type="submit" size="md" loading={entry.isPending} fullWidth>
        {t('signIn.submit')}
      </Button>
    </form>
  )
}
