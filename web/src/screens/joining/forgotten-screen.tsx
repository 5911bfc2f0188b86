import { Anchor, Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { answerOf, desk } from '../../api/client.ts'
import { usePreference } from '../../app/preferences.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { Door } from '../sign-in/door.tsx'
import classes from '../sign-in/sign-in.module.css'

/** Asks for a link to a new password. What is said afterwards is the same for every address. */
export function ForgottenScreen() {
  const t = useT()
  const language = usePreference('locale')
  const [email, setEmail] = useState('')
  const ask = useMutation({
    mutationFn: () => answerOf(desk.POST('/api/password/forgotten', { body: { email, language } })),
  })
  const back = (
    <Anchor component={Link} to="/sign-in" ta="center" size="sm">
      {t('joining.toSignIn')}
    </Anchor>
  )
  if (ask.isSuccess)
    return (
      <Door title={t('joining.asked')} words={t('joining.askedWords', { email })}>
        {back}
      </Door>
    )
  return (
    <Door title={t('joining.forgotten')} words={t('joining.forgottenWords')}>
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault()
          if (!ask.isPending) ask.mutate()
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
          maxLength={200}
          value={email}
          onChange={event => setEmail(event.currentTarget.value)}
        />
        {ask.isError && <Trouble error={ask.error} />}
        <Button type="submit" size="md" loading={ask.isPending} fullWidth>
          {t('joining.ask')}
        </Button>
        {back}
      </form>
    </Door>
  )
}
