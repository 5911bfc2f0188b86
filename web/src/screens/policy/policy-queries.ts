import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Locale } from '../../../../src/core/language.ts'
import { answerOf, desk } from '../../api/client.ts'

/** Drafts have no events: what a colleague saves is seen within this time. */
const DRAFT_MS = 30_000

export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: () => answerOf(desk.GET('/api/policy')),
  refetchInterval: DRAFT_MS,
})

export const policyVersionsQuery = queryOptions({
  queryKey: ['policyVersions'],
  queryFn: () => answerOf(desk.GET('/api/policy/versions')),
})

/** A version that was published never changes. */
export const policyVersionQuery = (version: number) =>
  queryOptions({
    queryKey: ['policyVersion', version],
    queryFn: () => answerOf(desk.GET('/api/policy/versions/{version}', { params: { path: { version } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const startersQuery = queryOptions({
  queryKey: ['policyStarters'],
  queryFn: () => answerOf(desk.GET('/api/policy/starters')),
  staleTime: Number.POSITIVE_INFINITY,
})

export const readingQuery = (source: string, locale: Locale) =>
  queryOptions({
    queryKey: ['policyReading', locale, source],
    queryFn: () => answerOf(desk.POST('/api/policy/reading', { body: { source, locale } })),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
