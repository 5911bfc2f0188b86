import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from './client.ts'

const FRESH_MS = 5 * 60_000

/** Prepared answers that I may use. */
export const macrosQuery = queryOptions({
  queryKey: ['macros', 'mine'],
  queryFn: () => answerOf(desk.GET('/api/macros')),
  staleTime: FRESH_MS,
})

/** All of them, those that were put away too. */
export const allMacrosQuery = queryOptions({
  queryKey: ['macros', 'all'],
  queryFn: () => answerOf(desk.GET('/api/macros', { params: { query: { archived: 'true' } } })),
})

export const macroVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['macros', 'versions', id],
    queryFn: () => answerOf(desk.GET('/api/macros/{id}/versions', { params: { path: { id } } })),
  })

export const abbreviationsQuery = queryOptions({
  queryKey: ['abbreviations'],
  queryFn: () => answerOf(desk.GET('/api/abbreviations')),
  staleTime: FRESH_MS,
})
