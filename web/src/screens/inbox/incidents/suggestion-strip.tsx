import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { tellTime } from '../writing/tell-time.ts'
import classes from './incident-strip.module.css'
import { useDismissIncident, useLinkIncident } from './use-incident-strip.ts'

interface Props {
  readonly detail: TicketDetail
  readonly incident: NonNullable<TicketDetail['suggestedIncident']>
}

/** The customer says words of an open incident: one press makes the ticket one of its. */
export function SuggestionStrip({ detail, incident }: Props) {
  const { t, formats } = useLanguage()
  const mayAct = useMay('ticket.act')
  const link = useLinkIncident(detail)
  const dismiss = useDismissIncident(detail.ticket.id)
  const { id, title, since, tickets, evidence } = incident
  return (
    <section className={classes.strip} data-state="suggested" aria-label={t('incidents.suggested')}>
      <IconAlertTriangle size={16} aria-hidden="true" />
      <p>
        <strong dir="auto">{t('incidents.isIt', { title })}</strong>{' '}
        <span className={classes.facts}>
          {t('incidents.since', { at: tellTime(since, formats) })} ·{' '}
          {t('incidents.tickets.all', { n: tickets.all, shown: formats.number(tickets.all) })} ·{' '}
          {t('incidents.evidence', { words: formats.list(evidence) })}
        </span>
      </p>
      {mayAct && (
        <span className={classes.acts}>
          <Button size="compact-sm" loading={link.isPending} onClick={() => link.mutate(id)}>
            {t('incidents.link')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={dismiss.isPending}
            onClick={() => dismiss.mutate({ incidentId: id, isDismissed: true })}
          >
            {t('incidents.notThis')}
          </Button>
        </span>
      )}
    </section>
  )
}
