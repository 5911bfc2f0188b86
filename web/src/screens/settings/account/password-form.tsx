import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, desk } from '../../../api/client.ts'
import { meQuery } from '../../../api/queries.ts'
import { NewPassword } from '../../../components/password/new-password.tsx'
import { PeopleTrouble } from '../../../components/people-trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import classes from './account.module.css'
import { sessionsQuery } from './sessions-query.ts'

const EMPTY = { current: '', password: '' }

export function PasswordForm() {
  const t = useT()
  const queryClient = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const [form, setForm] = useState(EMPTY)
  const change = useMutation({
    mutationFn: () => answerOf(desk.POST('/api/me/password', { body: form })),
    onSuccess: () => {
      setForm(EMPTY)
      void queryClient.invalidateQueries(sessionsQuery)
    },
  })
  return (
    <SectionCard title={t('account.password')} words={t('account.passwordWords')}>
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault()
          if (!change.isPending) change.mutate()
        }}
      >
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={me?.member.email ?? ''}
          readOnly
          hidden
        />
        <PasswordInput
          name="current-password"
          label={t('account.current')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          maxLength={200}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          value={form.current}
          onChange={event => setForm({ ...form, current: event.currentTarget.value })}
        />
        <NewPassword
          label={t('password.new')}
          size="sm"
          value={form.password}
          ownWords={[me?.member.name ?? '', me?.member.email ?? '', me?.workspace.name ?? '']}
          onChange={password => setForm({ ...form, password })}
        />
        <PeopleTrouble error={change.error} />
        <div className={classes.acts}>
          <Button
            type="submit"
            disabled={form.current === '' || form.password === ''}
            loading={change.isPending}
          >
            {t('account.change')}
          </Button>
          <span role="status">{change.isSuccess && form === EMPTY && t('account.changed')}</span>
        </div>
      </form>
    </SectionCard>
  )
}
