import type { Group } from '../report/group.ts'
import { sum } from '../report/group.ts'
import type { Span } from '../report/span.ts'
import { findUsual, standsOut } from '../report/usual.ts'
import { SENTIMENTS, type Sentiment } from '../triage/facts.ts'

/** How the last hour was beside the usual; `unknown`: nobody can say yet what is usual. */
export const HOUR_MOODS = ['quiet', 'usual', 'busy', 'worse', 'unknown'] as const
export type HourMood = (typeof HOUR_MOODS)[number]

export interface MoodOfHour {
  readonly mood: HourMood
  readonly total: number
  readonly sentiments: Readonly<Record<Sentiment, number>>
  /** What an hour would usually bring; null: too little is known. */
  readonly usual: { readonly total: number; readonly negative: number } | null
}

const MINUTE_MS = 60_000
const HOUR_MINUTES = 60
/** An hour of less than half of the usual is quiet, where the usual is worth the word. */
const QUIET_SHARE = 0.5
const LEAST_USUAL = 4

/** The hour that ends now, as a span of one bucket. */
export const hourBefore = (now: Date): Span => ({
  from: new Date(now.getTime() - HOUR_MINUTES * MINUTE_MS),
  to: now,
  bucketMinutes: HOUR_MINUTES,
  buckets: 1,
})

/** `groups`: of the hour and of what came before it; `heardSince`: the first bucket in which the desk could hear. */
export function describeHour(span: Span, groups: readonly Group[], heardSince: number): MoodOfHour {
  const negative = groups.filter(({ sentiment }) => sentiment === 'negative')
  const usual = findUsual(countBuckets(groups), span, 0, heardSince)
  const usualNegative = findUsual(countBuckets(negative), span, 0, heardSince)
  const ofHour = groups.filter(({ bucket }) => bucket === 0)
  const sentiments = Object.fromEntries(
    SENTIMENTS.map(each => [each, sum(ofHour.filter(({ sentiment }) => sentiment === each))]),
  ) as Record<Sentiment, number>
  const total = sum(ofHour)
  if (usual === null || usualNegative === null) return { mood: 'unknown', total, sentiments, usual: null }
  const mood = standsOut(sentiments.negative, usualNegative)
    ? 'worse'
    : standsOut(total, usual)
      ? 'busy'
      : usual.level >= LEAST_USUAL && total < usual.level * QUIET_SHARE
        ? 'quiet'
        : 'usual'
  return { mood, total, sentiments, usual: { total: usual.level, negative: usualNegative.level } }
}

function countBuckets(groups: readonly Group[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { bucket, count } of groups) counts.set(bucket, (counts.get(bucket) ?? 0) + count)
  return counts
}
