import type { Language } from '../language.ts'
import type { Intent, Sentiment } from '../triage/facts.ts'

/** Messages of a bucket that have all of this in common. What is shown and what stands out is summed from such groups. */
export interface Group {
  /** Counted from the beginning of the span; below zero before it. */
  readonly bucket: number
  readonly accountId: string
  readonly language: Language
  readonly sentiment: Sentiment
  readonly intent: Intent
  readonly topic: string | null
  readonly count: number
}

export const sum = (groups: readonly Group[]): number => groups.reduce((all, { count }) => all + count, 0)
