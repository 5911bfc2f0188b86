import { LANGUAGES, type Language } from '../../../../src/core/language.ts'
import { NAMINGS, type Naming } from '../../../../src/core/triage/facts.ts'
import { type Given, wordOf } from '../../app/search.ts'

export const MOOD_SPANS = ['hour', 'day', 'week', 'month'] as const
export type MoodSpan = (typeof MOOD_SPANS)[number]

export const MOOD_TABS = ['sentiment', 'intent', 'topic'] as const
export type MoodTab = (typeof MOOD_TABS)[number]

export interface MoodSearch {
  readonly span: MoodSpan
  readonly by: MoodTab
  readonly account?: string | undefined
  readonly language?: Language | undefined
  readonly named?: Naming | undefined
  /** Of the messages that lie open: written from then, until then, of this kind alone. */
  readonly at?: string | undefined
  readonly until?: string | undefined
  readonly of?: string | undefined
}

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find(each => each === value)

const timeOf = (value: unknown): string | undefined =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : undefined

/** What is looked at lives in the address: it can be sent to a colleague, and "back" goes back. */
export const readMoodSearch = (search: Given<MoodSearch>): MoodSearch => ({
  span: oneOf(MOOD_SPANS, search.span) ?? 'day',
  by: oneOf(MOOD_TABS, search.by) ?? 'sentiment',
  account: wordOf(search.account),
  language: oneOf(LANGUAGES, search.language),
  named: oneOf(NAMINGS, search.named),
  at: timeOf(search.at),
  until: timeOf(search.until),
  of: wordOf(search.of),
})
