import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { explainIncident } from '../../incidents/explain-incident.ts'
import { showNotice } from '../notice.ts'

function useRefresh(ticketId: string) {
  const queryClient = useQueryClient()
  return () =>
    Promise.all(
      [['ticket', ticketId], ['tickets'], ['incidents']].map(queryKey =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
}

/** Gives the ticket to an incident, or to none; the line that says so takes it back. */
export function useLinkIncident({ ticket }: TicketDetail) {
  const t = useT()
  const refresh = useRefresh(ticket.id)
  const before = ticket.incident?.id ?? null
  const mutation = useMutation({
    mutationFn: (incidentId: string | null) =>
      answerOf(
        desk.POST('/api/tickets/{id}/acts', {
          params: { path: { id: ticket.id } },
          body: { act: 'incident', incidentId },
        }),
      ),
    onSuccess: (_, incidentId) =>
      showNotice({
        ticketId: ticket.id,
        text: t(incidentId === null ? 'incidents.unlinked' : 'incidents.linked'),
        undo: () => mutation.mutate(before === incidentId ? null : before),
      }),
    onError: error => showNotice({ ticketId: ticket.id, text: explainIncident(error, t), isTrouble: true }),
    onSettled: refresh,
  })
  return mutation
}

interface Dismissal {
  readonly incidentId: string
  readonly isDismissed: boolean
}

/** It is not this one: not suggested again, until that is taken back. */
export function useDismissIncident(ticketId: string) {
  const t = useT()
  const refresh = useRefresh(ticketId)
  const mutation = useMutation({
    mutationFn: (body: Dismissal) =>
      answerOf(
        desk.POST('/api/tickets/{id}/incident-suggestion', { params: { path: { id: ticketId } }, body }),
      ),
    onSuccess: (_, { incidentId, isDismissed }) =>
      showNotice({
        ticketId,
        text: t(isDismissed ? 'incidents.dismissed' : 'incidents.suggestedAgain'),
        undo: isDismissed ? () => mutation.mutate({ incidentId, isDismissed: false }) : undefined,
      }),
    onError: error => showNotice({ ticketId, text: explainIncident(error, t), isTrouble: true }),
    onSettled: refresh,
  })
  return mutation
}
