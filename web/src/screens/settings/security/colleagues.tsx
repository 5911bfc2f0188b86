import { Button, Group, Skeleton } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MemberDoors } from '../../../../../src/contract/doors.ts'
import { meQuery } from '../../../api/queries.ts'
import { AskFirst } from '../../../components/ask-first.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import { OnOff } from './on-off.tsx'
import classes from './security.module.css'
import { liftSecondFactor, memberDoorsQuery } from './security-queries.ts'

type Member = MemberDoors['members'][number]

/** For the owner: who has more than a password, and a way in again for whoever has lost his phone. */
export function Colleagues() {
  const t = useT()
  const { data, error, refetch } = useQuery(memberDoorsQuery)
  const { data: me } = useQuery(meQuery)
  const [asked, setAsked] = useState<Member | null>(null)
  return (
    <SectionCard title={t('security.colleagues')} words={t('security.colleaguesWords')}>
      {error !== null && <Trouble error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton height={120} />}
      <ul className={classes.list}>
        {data?.members.map(each => (
          <li key={each.id}>
            <div>
              <b>{each.name}</b>{' '}
              <small>{each.passkeys > 0 && t('security.passkeyCount', { count: each.passkeys })}</small>
            </div>
            <Group gap="xs">
              <OnOff isOn={each.hasSecondFactor} />
              {each.hasSecondFactor && each.id !== me?.member.id && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('security.liftNamed', { name: each.name })}
                  onClick={() => setAsked(each)}
                >
                  {t('security.lift')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {asked !== null && <LiftDialog member={asked} onClose={() => setAsked(null)} />}
    </SectionCard>
  )
}

function LiftDialog({ member, onClose }: { readonly member: Member; onClose(): void }) {
  const t = useT()
  const queryClient = useQueryClient()
  const lift = useMutation({
    mutationFn: () => liftSecondFactor(member.id),
    onSuccess: async () => {
      await queryClient.invalidateQueries(memberDoorsQuery)
      onClose()
    },
  })
  return (
    <AskFirst
      title={t('security.liftNamed', { name: member.name })}
      words={t('security.liftWords', { name: member.name })}
      yes={t('security.lift')}
      isPending={lift.isPending}
      trouble={lift.isError && <Trouble error={lift.error} />}
      onYes={() => lift.mutate()}
      onClose={onClose}
    />
  )
}
