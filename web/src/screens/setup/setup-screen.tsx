import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { SetupRequest } from '../../../../src/contract/me.ts'
import { answerOf, desk } from '../../api/client.ts'
import { signIn } from '../../api/session.ts'
import { NewPassword } from '../../components/password/new-password.tsx'
import { PeopleTrouble } from '../../components/people-trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { Door } from '../sign-in/door.tsx'
import classes from '../sign-in/sign-in.module.css'

const EMPTY: SetupRequest = { workspaceName: '', name: '', email: '', password: '' }

/** The very first start: a name for the workspace, and its owner. */
export function SetupScreen() {
  const t = useT()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [form, setForm] = useState(EMPTY)
  const field = (name: keyof SetupRequest) => ({
    name,
    size: 'md' as const,
    required: true,
    withAsterisk: false,
    value: form[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      setForm({ ...form, [name]: event.currentTarget.value }),
  })
  const begin = useMutation({
    mutationFn: async () => {
      await answerOf(desk.POST('/api/setup', { body: form }))
      await signIn(form.email, form.password)
    },
    onSuccess: async () => {
      await queryClient.resetQueries()
      await navigate({ to: '/first-run' })
    },
  })
  return (
    <Door title={t('setup.title')} words={t('setup.words')}>
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault()
          begin.mutate()
        }}
      >
        <TextInput {...field('workspaceName')} label={t('setup.workspace')} autoComplete="organization" />
        <TextInput {...field('name')} label={t('setup.name')} autoComplete="name" />
        <TextInput {...field('email')} type="email" label={t('signIn.email')} autoComplete="username" />
        <NewPassword
          label={t('signIn.password')}
          value={form.password}
          ownWords={[form.workspaceName, form.name, form.email]}
          onChange={password => setForm({ ...form, password })}
        />
        <PeopleTrouble error={begin.error} />
        <Button type="submit" size="md" loading={begin.isPending} fullWidth>
          {t('setup.submit')}
        </Button>
      </form>
    </Door>
  )
}
