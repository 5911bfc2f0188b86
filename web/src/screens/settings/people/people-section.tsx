import { Button, Skeleton } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Trouble } from '../../../components/trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import { InvitationRow } from './invitation-row.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import classes from './people.module.css'
import { PersonRow } from './person-row.tsx'
import { peopleQuery } from './use-people.ts'

/** Everybody who works at the desk, and whom one waits for. */
export function PeopleSection() {
  const t = useT()
  const { data, error, refetch } = useQuery(peopleQuery)
  const [isInviting, setInviting] = useState(false)
  const invite = (
    <Button leftSection={<IconUserPlus size={17} aria-hidden="true" />} onClick={() => setInviting(true)}>
      {t('people.invite')}
    </Button>
  )
  return (
    <>
      <SectionCard title={t('people.title')} words={t('people.words')} action={invite}>
        {error !== null && <Trouble error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <Skeleton height={220} radius="lg" />}
        {data !== undefined && (
          <ul className={classes.list}>
            {data.people.map(person => (
              <PersonRow key={person.id} person={person} />
            ))}
          </ul>
        )}
      </SectionCard>
      {data !== undefined && (
        <SectionCard
          title={t('people.invitations')}
          words={t(data.canMail ? 'people.invitationsWords' : 'people.invitationsByHand')}
        >
          {data.invitations.length === 0 ? (
            <p className={classes.nobody}>{t('people.noInvitations')}</p>
          ) : (
            <ul className={classes.list}>
              {data.invitations.map(invitation => (
                <InvitationRow key={invitation.id} invitation={invitation} />
              ))}
            </ul>
          )}
        </SectionCard>
      )}
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  )
}
