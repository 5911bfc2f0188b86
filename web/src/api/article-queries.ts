import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from './client.ts'

/** All of them, or those that answer to what was typed; for who cares for them. */
export const articlesQuery = (q: string) =>
  queryOptions({
    queryKey: ['articles', 'list', q],
    queryFn: ({ signal }) => answerOf(desk.GET('/api/articles', { params: { query: { q } }, signal })),
    placeholderData: keepPreviousData,
  })

/** One in all its languages. */
export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: ['articles', 'one', id],
    queryFn: () => answerOf(desk.GET('/api/articles/{id}', { params: { path: { id } } })),
  })

const FRESH_MS = 60_000

/** What can be sent to who speaks `language`. */
export const offeredArticlesQuery = (q: string, language: string, limit: number) =>
  queryOptions({
    queryKey: ['articles', 'offered', language, q, limit],
    queryFn: ({ signal }) =>
      answerOf(desk.GET('/api/articles/offered', { params: { query: { q, language, limit } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  })
