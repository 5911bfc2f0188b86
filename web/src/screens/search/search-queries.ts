import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { SearchKind } from '../../../../src/core/search/search-kind.ts'
import { answerOf, desk } from '../../api/client.ts'

/** So many of each kind stand together. */
const FIRST = 5
const FRESH_MS = 15_000

/** The first finds of every kind. */
export const searchQuery = (q: string, limit = FIRST) =>
  queryOptions({
    queryKey: ['search', q, limit],
    queryFn: ({ signal }) => answerOf(desk.GET('/api/search', { params: { query: { q, limit } }, signal })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  })

/** All finds of one kind, a page at a time. */
export const searchKindQuery = (q: string, kind: SearchKind) =>
  infiniteQueryOptions({
    queryKey: ['search', q, kind],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        desk.GET('/api/search', {
          params: { query: { q, kind, limit: 30, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    enabled: q !== '',
    initialPageParam: '',
    getNextPageParam: page => page[kind]?.nextCursor ?? null,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  })
