import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from './client.ts'

const FRESH_MS = 60_000

/** Whether texts can be translated, by whom and into what. */
export const translationQuery = queryOptions({
  queryKey: ['translation', 'service'],
  queryFn: () => answerOf(desk.GET('/api/translation')),
  staleTime: FRESH_MS,
})

/** The same for who may change it. */
export const translationSettingsQuery = queryOptions({
  queryKey: ['translation', 'settings'],
  queryFn: () => answerOf(desk.GET('/api/translation/service')),
})
