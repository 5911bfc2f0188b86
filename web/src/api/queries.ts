import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { View } from '../../../src/core/ticket/view.ts'
import { answerOf, desk } from './client.ts'

export interface TicketFilter {
  readonly view: View
  readonly queueId?: string | undefined
  readonly assigneeId?: string | undefined
  readonly search?: string | undefined
}

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => answerOf(desk.GET('/api/setup')),
  staleTime: Number.POSITIVE_INFINITY,
})

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answerOf(desk.GET('/api/me')),
  staleTime: Number.POSITIVE_INFINITY,
})

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: () => answerOf(desk.GET('/api/members')),
  staleTime: 5 * 60_000,
})

export const queuesQuery = queryOptions({
  queryKey: ['queues'],
  queryFn: () => answerOf(desk.GET('/api/queues')),
  staleTime: 5 * 60_000,
})

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: () => answerOf(desk.GET('/api/channels')),
  staleTime: Number.POSITIVE_INFINITY,
})

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: () => answerOf(desk.GET('/api/accounts')),
  refetchInterval: 30_000,
})

export const countsQuery = queryOptions({
  queryKey: ['counts'],
  queryFn: () => answerOf(desk.GET('/api/tickets/counts')),
})

export const ticketsQuery = ({ view, queueId, assigneeId, search }: TicketFilter) =>
  infiniteQueryOptions({
    queryKey: ['tickets', { view, queueId, assigneeId, search }],
    queryFn: ({ pageParam }) =>
      answerOf(
        desk.GET('/api/tickets', {
          params: {
            query: { view, queueId, assigneeId, search, limit: 50, ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  })

export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: ['ticket', id],
    queryFn: () => answerOf(desk.GET('/api/tickets/{id}', { params: { path: { id } } })),
  })

export const notAnsweredQuery = infiniteQueryOptions({
  queryKey: ['notAnswered'],
  queryFn: ({ pageParam }) =>
    answerOf(
      desk.GET('/api/messages/not-answered', {
        params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: page => page.nextCursor,
})
