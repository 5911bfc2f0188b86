import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { WallAnswer } from '../../../../src/contract/wall.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { tellTime } from '../inbox/writing/tell-time.ts'
import { searchOf } from '../incidents/mark-tickets.ts'
import classes from './incident-line.module.css'

/** Above everything, and only while there are some: what goes wrong for many, each leading to its tickets. */
export function IncidentLine({ incidents }: Pick<WallAnswer, 'incidents'>) {
  const { t, formats } = useLanguage()
  if (incidents.length === 0) return null
  return (
    <ul className={classes.line} aria-label={t('incidents.title')}>
      {incidents.map(({ id, title, since, tickets }) => (
        <li key={id}>
          <Link to="/inbox" search={searchOf(id, 'open')}>
            <IconAlertTriangle size="1.2em" aria-hidden="true" />
            <strong dir="auto">{title}</strong>
            <span>{t('incidents.since', { at: tellTime(since, formats) })}</span>
            <span>
              {t('incidents.tickets.open', { n: tickets.open, shown: formats.number(tickets.open) })}
              {' · '}
              {t('incidents.tickets.all', { n: tickets.all, shown: formats.number(tickets.all) })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
