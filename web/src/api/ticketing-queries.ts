import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from './client.ts'

/** Ticketing systems with their heartbeat, and the kinds that can be connected. */
export const ticketingQuery = queryOptions({
  queryKey: ['ticketing'],
  queryFn: () => answerOf(desk.GET('/api/ticketing')),
  refetchInterval: 30_000,
})
