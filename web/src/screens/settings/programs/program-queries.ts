import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { EventType } from '../../../../../src/core/events.ts'
import { answerOf, desk } from '../../../api/client.ts'

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: () => answerOf(desk.GET('/api/keys')),
})

/** What a receiver answers changes without anybody's doing. */
export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: () => answerOf(desk.GET('/api/webhooks')),
  refetchInterval: 10_000,
})

export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', id],
    queryFn: () => answerOf(desk.GET('/api/webhooks/{id}/deliveries', { params: { path: { id } } })),
    refetchInterval: 3_000,
  })

export interface AuditFilter {
  readonly scope: 'administration' | 'everything'
  readonly memberId?: string
  readonly type?: EventType
  readonly since?: string
  readonly until?: string
  readonly ticket?: number
}

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        desk.GET('/api/audit', {
          params: { query: { ...filter, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.nextCursor,
  })
