import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from './client.ts'

/** Mine, then everybody's. What somebody else saves comes with the live stream. */
export const savedViewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: () => answerOf(desk.GET('/api/views')),
  staleTime: 5 * 60_000,
})

/** Asked for by whoever shows them, and then with each change of a ticket, as the other counts are. */
export const savedViewCountsQuery = queryOptions({
  queryKey: ['counts', 'views'],
  queryFn: () => answerOf(desk.GET('/api/views/counts')),
})

/** What tags are called: those that were put away too, where a ticket or a saved view still names them. */
export const tagNamesQuery = queryOptions({
  queryKey: ['tags', 'names'],
  queryFn: () => answerOf(desk.GET('/api/tags')),
})
