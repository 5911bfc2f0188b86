import { ActionIcon, Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { IncidentView } from '../../../../src/contract/incident.ts'
import { macrosQuery } from '../../api/macro-queries.ts'
import { useMay } from '../../api/use-may.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { tellTime } from '../inbox/writing/tell-time.ts'
import classes from './incidents.module.css'
import { searchOf } from './mark-tickets.ts'

interface Props {
  readonly incident: IncidentView
  onChange(): void
  onResolve(): void
  onReopen(): void
}

/** One incident: what it is, since when, and how many tickets it has brought. */
export function IncidentCard({ incident, onChange, onResolve, onReopen }: Props) {
  const { t, formats } = useLanguage()
  const mayManage = useMay('incident.manage')
  const isOpen = incident.state === 'open'
  return (
    <li className={classes.card} data-state={incident.state}>
      <div className={classes.head}>
        <h3 dir="auto">{incident.title}</h3>
        <span className={classes.state}>{t(`incidents.state.${incident.state}`)}</span>
      </div>
      <p className={classes.dim}>
        {incident.resolvedAt === null
          ? t('incidents.since', { at: tellTime(incident.since, formats) })
          : t('incidents.span', {
              from: formats.dayAndClock(new Date(incident.since)),
              to: tellTime(incident.resolvedAt, formats),
            })}
      </p>
      {incident.description !== '' && (
        <p className={classes.description} dir="auto">
          {incident.description}
        </p>
      )}
      <Prepared incident={incident} />
      <Tallies incident={incident} />
      {mayManage && (
        <span className={classes.acts}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('incidents.change', { title: incident.title })}
            title={t('incidents.change', { title: incident.title })}
            onClick={onChange}
          >
            <IconPencil size={17} aria-hidden="true" />
          </ActionIcon>
          <Button size="compact-sm" variant="default" onClick={isOpen ? onResolve : onReopen}>
            {t(isOpen ? 'incidents.resolve' : 'incidents.reopen')}
          </Button>
        </span>
      )}
    </li>
  )
}

function Prepared({ incident: { words, macroId } }: Pick<Props, 'incident'>) {
  const { t, locale, formats } = useLanguage()
  const { data } = useQuery({ ...macrosQuery, enabled: macroId !== null })
  const macro = data?.macros.find(({ id }) => id === macroId)
  if (words.length === 0 && macro === undefined) return null
  return (
    <p className={classes.dim}>
      {words.length > 0 && <span>{t('incidents.knownBy', { words: formats.list(words) })}</span>}
      {macro !== undefined && <span>{t('incidents.answer', { name: macro.name[locale] })}</span>}
    </p>
  )
}

function Tallies({ incident: { id, title, tickets } }: Pick<Props, 'incident'>) {
  const { t, formats } = useLanguage()
  const said = (n: number) => ({ n, shown: formats.number(n) })
  return (
    <ul className={classes.tallies} aria-label={t('incidents.ticketsOf', { title })}>
      <li data-open={tickets.open > 0 || undefined}>
        <Link to="/inbox" search={searchOf(id, 'open')}>
          {t('incidents.tickets.open', said(tickets.open))}
        </Link>
      </li>
      <li>{t('incidents.tickets.answered', said(tickets.answered))}</li>
      <li>
        <Link to="/inbox" search={searchOf(id, 'all')}>
          {t('incidents.tickets.all', said(tickets.all))}
        </Link>
      </li>
    </ul>
  )
}
