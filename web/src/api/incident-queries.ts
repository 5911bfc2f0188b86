import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from './client.ts'

/** All, the one that began last first: names of old ones stand in old events. */
export const incidentsQuery = queryOptions({
  queryKey: ['incidents'],
  queryFn: () => answerOf(desk.GET('/api/incidents')),
})
