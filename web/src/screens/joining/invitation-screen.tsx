import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { InvitationPage } from '../../../../src/contract/people.ts'
import { answerOf, desk } from '../../api/client.ts'
import { signIn } from '../../api/session.ts'
import { setPreference } from '../../app/preferences.ts'
import { NewPassword } from '../../components/password/new-password.tsx'
import { PeopleTrouble } from '../../components/people-trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { Door } from '../sign-in/door.tsx'
import classes from '../sign-in/sign-in.module.css'
import { invitationQuery } from './joining-queries.ts'
import { LinkGone } from './link-gone.tsx'

/** Where the link of an invitation leads: a name, a password, and one is in. */
export function InvitationScreen() {
  const t = useT()
  const { token } = useParams({ from: '/invitation/$token' })
  const { data, error, refetch } = useQuery(invitationQuery(token))
  const language = data?.language
  useEffect(() => {
    if (language !== undefined) setPreference('locale', language)
  }, [language])
  if (error !== null)
    return (
      <LinkGone
        title={t('joining.title')}
        error={error}
        words={t('joining.invitationGone')}
        onRetry={() => void refetch()}
      />
    )
  if (data === undefined) return null
  const words = t('joining.words', { inviter: data.invitedBy, workspace: data.workspaceName })
  return (
    <Door title={t('joining.title')} words={words}>
      <JoinForm token={token} invitation={data} />
    </Door>
  )
}

function JoinForm({ token, invitation }: { readonly token: string; readonly invitation: InvitationPage }) {
  const t = useT()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [name, setName] = useState(invitation.name)
  const [password, setPassword] = useState('')
  const join = useMutation({
    mutationFn: async () => {
      await answerOf(desk.POST('/api/invitation/accept', { body: { token, name: name.trim(), password } }))
      await signIn(invitation.email, password)
    },
    onSuccess: async () => {
      await queryClient.resetQueries({ queryKey: ['me'] })
      await navigate({ to: '/' })
    },
  })
  return (
    <form
      className={classes.form}
      onSubmit={event => {
        event.preventDefault()
        if (!join.isPending) join.mutate()
      }}
    >
      <TextInput
        type="email"
        name="email"
        label={t('signIn.email')}
        autoComplete="username"
        size="md"
        readOnly
        value={invitation.email}
      />
      <TextInput
        name="name"
        label={t('setup.name')}
        autoComplete="name"
        size="md"
        required
        withAsterisk={false}
        maxLength={80}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <NewPassword
        label={t('signIn.password')}
        value={password}
        ownWords={[name, invitation.email, invitation.workspaceName]}
        onChange={setPassword}
      />
      <PeopleTrouble error={join.error} />
      <Button type="submit" size="md" loading={join.isPending} fullWidth>
        {t('joining.submit')}
      </Button>
    </form>
  )
}
