import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from './client.ts'

/** What people have in hand changes with every ticket: whoever looks asks anew now and then. */
const LOOK_AGAIN_MS = 20_000

/** Who is at the desk, what each can do and has in hand. */
export const teamQuery = queryOptions({
  queryKey: ['team'],
  queryFn: () => answerOf(desk.GET('/api/team')),
  refetchInterval: LOOK_AGAIN_MS,
})

/** How a ticket stands to me. */
export const whyQuery = (ticketId: string) =>
  queryOptions({
    queryKey: ['why', ticketId],
    queryFn: () => answerOf(desk.GET('/api/tickets/{id}/why', { params: { path: { id: ticketId } } })),
    staleTime: 0,
  })
