import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from '../../../api/client.ts'

/** Under the ticket's own key: what touches the ticket touches it. */
export const writingQuery = (id: string) =>
  queryOptions({
    queryKey: ['ticket', id, 'writing'],
    queryFn: () => answerOf(desk.GET('/api/tickets/{id}/writing', { params: { path: { id } } })),
  })
