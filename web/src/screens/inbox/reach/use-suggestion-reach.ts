import { useMemo } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useMay } from '../../../api/use-may.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { useDismissIncident } from '../incidents/use-incident-strip.ts'

const NONE: readonly Action[] = []

/** Says that the ticket is not of the incident that is suggested; that it is, `Shift+I` says. */
export function useSuggestionReach({ ticket, suggestedIncident }: TicketDetail): void {
  const t = useT()
  const mayAct = useMay('ticket.act')
  const { mutate: dismiss } = useDismissIncident(ticket.id)
  const incidentId = suggestedIncident?.id ?? null
  const actions = useMemo<readonly Action[]>(() => {
    if (incidentId === null || !mayAct) return NONE
    const run = () => dismiss({ incidentId, isDismissed: true })
    return [{ id: 'dismissIncident', group: 'matter', label: t('reach.dismissIncident'), run }]
  }, [t, incidentId, mayAct, dismiss])
  useActions(actions)
}
