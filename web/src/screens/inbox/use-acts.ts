import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TicketActRequest } from '../../../../src/contract/ticket.ts'
import { answerOf, desk } from '../../api/client.ts'
import { ticketQuery } from '../../api/queries.ts'

/** Assign, snooze, resolve …: what the desk answers is shown at once, the rest follows. */
export function useAct(ticketId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: TicketActRequest) =>
      answerOf(desk.POST('/api/tickets/{id}/acts', { params: { path: { id: ticketId } }, body })),
    onSuccess: ({ ticket }) => {
      const key = ticketQuery(ticketId).queryKey
      queryClient.setQueryData(key, old => old && { ...old, ticket: { ...old.ticket, ...ticket } })
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['ticket', ticketId] })
      void queryClient.invalidateQueries({ queryKey: ['tickets'] })
      void queryClient.invalidateQueries({ queryKey: ['counts'] })
    },
  })
}
