import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from '../../api/client.ts'

/** A week of the roster; without one, this week by the desk's calendar. */
export const rosterQuery = (week: string | undefined) =>
  queryOptions({
    queryKey: ['roster', week ?? ''],
    queryFn: () => answerOf(desk.GET('/api/roster', { params: { query: { from: week, days: 7 } } })),
    placeholderData: keepPreviousData,
  })

const NOW_MS = 5 * 60_000

/** My shift and the gaps ahead: asked again as time goes by. */
export const rosterNowQuery = queryOptions({
  queryKey: ['rosterNow'],
  queryFn: () => answerOf(desk.GET('/api/roster/now')),
  refetchInterval: NOW_MS,
})
