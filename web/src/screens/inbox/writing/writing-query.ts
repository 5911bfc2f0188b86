import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from '../../../api/client.ts'

/** Under the ticket's own key: what touches the ticket touches it. With the moment in which the desk was asked. */
export const writingQuery = (id: string) =>
  queryOptions({
    queryKey: ['ticket', id, 'writing'],
    queryFn: async () => {
      const askedAt = performance.now()
      const answer = await answerOf(desk.GET('/api/tickets/{id}/writing', { params: { path: { id } } }))
      return { ...answer, askedAt }
    },
  })
