import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { View } from '../../../src/core/ticket/view.ts'
import { copyFacets, type Facets } from '../../../src/core/view/facets.ts'
import { answerOf, desk } from './client.ts'

export interface TicketFilter {
  readonly view: View
  readonly facets: Facets
  readonly search?: string | undefined
}

/** Nothing is shown before these are answered: a desk that is out of reach is said at once (`app/unreachable.tsx`). */
const atTheDoor = { networkMode: 'always', retry: 1, retryDelay: 300 } as const

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => answerOf(desk.GET('/api/setup')),
  staleTime: Number.POSITIVE_INFINITY,
  ...atTheDoor,
})

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answerOf(desk.GET('/api/me')),
  staleTime: Number.POSITIVE_INFINITY,
  ...atTheDoor,
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

export const ticketsQuery = ({ view, facets, search }: TicketFilter) =>
  infiniteQueryOptions({
    queryKey: ['tickets', { view, facets, search }],
    queryFn: ({ pageParam }) =>
      answerOf(
        desk.GET('/api/tickets', {
          params: {
            query: {
              ...askedFacets(facets),
              view,
              search,
              limit: 50,
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  })

/** As the address of a request takes them: what has several values stands there several times. */
const askedFacets = (facets: Facets) => {
  const { waiting, overdue, ...lists } = copyFacets(facets)
  return { ...lists, waiting: waiting?.[0], overdue: overdue?.[0] }
}

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
