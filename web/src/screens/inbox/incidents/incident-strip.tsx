import { Button, CloseButton } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { IncidentView } from '../../../../../src/contract/incident.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { chooseText } from '../../../../../src/core/macro/macro.ts'
import { macrosQuery } from '../../../api/macro-queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { searchOf } from '../../incidents/mark-tickets.ts'
import { tellTime } from '../writing/tell-time.ts'
import classes from './incident-strip.module.css'
import { prepareAnswer } from './prepare-answer.ts'
import { useLinkIncident } from './use-incident-strip.ts'

interface Props {
  readonly detail: TicketDetail
  readonly incident: IncidentView
}

/** Of which incident the ticket is: since when, how many it concerns, and what is prepared to be said. */
export function IncidentStrip({ detail, incident }: Props) {
  const { t, formats } = useLanguage()
  const mayAct = useMay('ticket.act')
  const link = useLinkIncident(detail)
  const { id, title, state, since, tickets } = incident
  const Icon = state === 'open' ? IconAlertTriangle : IconCheck
  return (
    <section className={classes.strip} data-state={state} aria-label={t('incidents.one')}>
      <Icon size={16} aria-hidden="true" />
      <p>
        <strong dir="auto">{title}</strong>{' '}
        <span className={classes.facts}>
          {t(`incidents.state.${state}`)} · {t('incidents.since', { at: tellTime(since, formats) })} ·{' '}
          <Link to="/inbox" search={searchOf(id, 'all')}>
            {t('incidents.tickets.all', { n: tickets.all, shown: formats.number(tickets.all) })}
          </Link>
        </span>
        {incident.description !== '' && (
          <span className={classes.description} dir="auto">
            {incident.description}
          </span>
        )}
      </p>
      <span className={classes.acts}>
        <PreparedAnswer detail={detail} incident={incident} />
        {mayAct && (
          <CloseButton
            size="sm"
            aria-label={t('incidents.unlink', { title })}
            title={t('incidents.unlink', { title })}
            onClick={() => link.mutate(null)}
          />
        )}
      </span>
    </section>
  )
}

function PreparedAnswer({ detail, incident: { macroId } }: Props) {
  const { t, locale } = useLanguage()
  const mayReply = useMay('ticket.reply')
  const { data } = useQuery({ ...macrosQuery, enabled: macroId !== null && mayReply })
  const macro = data?.macros.find(({ id }) => id === macroId)
  const words = macro === undefined ? null : chooseText(macro.texts, detail.ticket.language)
  if (!mayReply || detail.mergedInto !== null || macro === undefined || words === null) return null
  return (
    <Button
      size="compact-sm"
      title={macro.name[locale]}
      onClick={() => prepareAnswer(detail, words.text, macro.acts)}
    >
      {t('incidents.insert')}
    </Button>
  )
}
