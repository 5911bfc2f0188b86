import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { answerOf, desk } from '../../api/client.ts'
import { NewPassword } from '../../components/password/new-password.tsx'
import { PeopleTrouble } from '../../components/people-trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { Door } from '../sign-in/door.tsx'
import classes from '../sign-in/sign-in.module.css'
import { resetQuery } from './joining-queries.ts'
import { LinkGone } from './link-gone.tsx'

/** Where the link to a new password leads. */
export function ResetScreen() {
  const t = useT()
  const { token } = useParams({ from: '/reset/$token' })
  const { data, error, refetch } = useQuery(resetQuery(token))
  const [password, setPassword] = useState('')
  const reset = useMutation({
    mutationFn: () => answerOf(desk.POST('/api/password/reset', { body: { token, password } })),
  })
  if (reset.isSuccess)
    return (
      <Door title={t('joining.resetDone')} words={t('joining.resetDoneWords')}>
        <Button component={Link} to="/sign-in" size="md" fullWidth>
          {t('joining.toSignIn')}
        </Button>
      </Door>
    )
  if (error !== null)
    return (
      <LinkGone
        title={t('joining.resetTitle')}
        error={error}
        words={t('joining.resetGone')}
        onRetry={() => void refetch()}
      />
    )
  if (data === undefined) return null
  return (
    <Door title={t('joining.resetTitle')} words={t('joining.resetWords')}>
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault()
          if (!reset.isPending) reset.mutate()
        }}
      >
        <TextInput
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          size="md"
          readOnly
          value={data.email}
        />
        <NewPassword
          label={t('password.new')}
          value={password}
          ownWords={[data.name, data.email, data.workspaceName]}
          onChange={setPassword}
        />
        <PeopleTrouble error={reset.error} />
        <Button type="submit" size="md" loading={reset.isPending} fullWidth>
          {t('password.save')}
        </Button>
      </form>
    </Door>
  )
}
