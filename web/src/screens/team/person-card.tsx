import { Button } from '@mantine/core'
import { IconPencil, IconSchool } from '@tabler/icons-react'
import { useState } from 'react'
import type { Colleague, TeamAnswer } from '../../../../src/contract/routing.ts'
import { useMay } from '../../api/use-may.ts'
import { Face } from '../../components/face.tsx'
import { useNow } from '../../components/now.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { PresenceDot } from '../../presence/presence-dot.tsx'
import { AbilitiesForm } from './abilities-form.tsx'
import { LoadBar } from './load-bar.tsx'
import { PersonAbilities } from './person-abilities.tsx'
import classes from './team.module.css'

interface Props {
  readonly person: Colleague
  readonly team: TeamAnswer
}

export function PersonCard({ person, team }: Props) {
  const { t } = useLanguage()
  const mayManage = useMay('team.manage')
  const [isEditing, setIsEditing] = useState(false)
  return (
    <li className={classes.card} aria-label={person.name}>
      <header className={classes.head}>
        <Face name={person.name} size={40} />
        <div className={classes.who}>
          <h2>
            <bdi>{person.name}</bdi>
            {person.abilities.isJunior && (
              <span className={classes.junior} title={t('routing.juniorHint')}>
                <IconSchool size={13} aria-hidden="true" />
                {t('routing.juniorShort')}
              </span>
            )}
          </h2>
          <p className={classes.presence}>
            <PresenceDot presence={person.presence} />
            <PresenceWords person={person} />
          </p>
        </div>
        <LoadBar person={person} />
        {mayManage && !isEditing && (
          <Button
            variant="default"
            className={classes.edit}
            leftSection={<IconPencil size={15} aria-hidden="true" />}
            aria-label={t('routing.editOf', { name: person.name })}
            onClick={() => setIsEditing(true)}
          >
            {t('routing.edit')}
          </Button>
        )}
      </header>
      {isEditing ? (
        <AbilitiesForm person={person} team={team} onClose={() => setIsEditing(false)} />
      ) : (
        <PersonAbilities abilities={person.abilities} team={team} />
      )}
    </li>
  )
}

function PresenceWords({ person: { presence, since } }: Pick<Props, 'person'>) {
  const { t, formats } = useLanguage()
  const ms = useNow() - new Date(since ?? 0).getTime()
  if (since === null) return t('routing.neverHere')
  const word = t(`presence.${presence}`)
  return ms < 60_000 ? word : t('routing.since', { presence: word, span: formats.span(ms) })
}
