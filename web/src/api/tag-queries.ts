import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from './client.ts'

/** All that there are and were: names of old ones stand in old events. */
export const tagsQuery = queryOptions({
  queryKey: ['tags', 'named'],
  queryFn: () => answerOf(desk.GET('/api/tags')),
  staleTime: 5 * 60_000,
})

/** With how many tickets have each. */
export const countedTagsQuery = queryOptions({
  queryKey: ['tags', 'counted'],
  queryFn: () => answerOf(desk.GET('/api/tags', { params: { query: { counted: 'true' } } })),
})
