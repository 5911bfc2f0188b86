import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from '../../api/client.ts'

/** What my departments were asked. */
export const askedQuery = queryOptions({
  queryKey: ['asked'],
  queryFn: () => answerOf(desk.GET('/api/escalations')),
})
