import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from './client.ts'

/** The departments of the policy, and how each is reached. */
export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: () => answerOf(desk.GET('/api/departments')),
})

/** Under the ticket's own key: what touches the ticket touches what departments were asked for it. */
export const escalationsQuery = (ticketId: string) =>
  queryOptions({
    queryKey: ['ticket', ticketId, 'escalations'],
    queryFn: () =>
      answerOf(desk.GET('/api/tickets/{id}/escalations', { params: { path: { id: ticketId } } })),
  })
