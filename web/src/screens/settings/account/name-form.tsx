import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, desk } from '../../../api/client.ts'
import { meQuery } from '../../../api/queries.ts'
import { PeopleTrouble } from '../../../components/people-trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import classes from './account.module.css'

export function NameForm() {
  const t = useT()
  const queryClient = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const known = me?.member.name ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? known
  const save = useMutation({
    mutationFn: () => answerOf(desk.PATCH('/api/me', { body: { name: name.trim() } })),
    onSuccess: async () => {
      await Promise.all(
        ['me', 'members', 'team', 'people'].map(key => queryClient.invalidateQueries({ queryKey: [key] })),
      )
      setTyped(null)
    },
  })
  const isNew = name.trim() !== '' && name.trim() !== known
  return (
    <SectionCard title={t('account.name')} words={t('account.nameWords', { email: me?.member.email ?? '' })}>
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault()
          if (isNew && !save.isPending) save.mutate()
        }}
      >
        <TextInput
          name="name"
          label={t('setup.name')}
          autoComplete="name"
          required
          withAsterisk={false}
          maxLength={80}
          value={name}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        <PeopleTrouble error={save.error} />
        <div className={classes.acts}>
          <Button type="submit" disabled={!isNew} loading={save.isPending}>
            {t('account.save')}
          </Button>
          <span role="status">{save.isSuccess && !isNew && t('account.saved')}</span>
        </div>
      </form>
    </SectionCard>
  )
}
