import { BUCKETS_BEFORE, bucketsADay, type Span } from './span.ts'

/** Messages a bucket, of the buckets in which there were any. */
export type BucketCounts = ReadonlyMap<number, number>

/** What is usual for a bucket, and how far it goes from there of itself. In messages. */
export interface Usual {
  readonly level: number
  /** Median distance of single buckets from the level. */
  readonly spread: number
}

/** With less than these before it, nobody can say what is usual. */
const LEAST_BEFORE = 8

/**
 * What a bucket would usually hold: the median of the 24 before it, or, where that is more, of the same time of the day
 * before (with a neighbour on either side), so that no morning is news after a quiet night. Medians, because an earlier
 * burst must not become the habit. `heardSince` is the first bucket in which the desk could hear: silence before it is
 * none. Null: too little is known.
 */
export function findUsual(
  counts: BucketCounts,
  span: Span,
  bucket: number,
  heardSince: number,
): Usual | null {
  const of = (from: number, to: number): number[] => listCounts(counts, Math.max(from, heardSince), to)
  const before = of(bucket - BUCKETS_BEFORE, bucket)
  if (before.length < LEAST_BEFORE) return null
  const recent = median(before)
  const spread = median(before.map(count => Math.abs(count - recent)))
  const day = bucketsADay(span)
  const dayBefore = day === null ? [] : of(bucket - day - 1, bucket - day + 2)
  return { level: Math.max(recent, dayBefore.length === 0 ? 0 : median(dayBefore)), spread }
}

const listCounts = (counts: BucketCounts, from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => counts.get(from + n) ?? 0)

/** The middle one, or the mean of the two in the middle. Of nothing: not a number. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Below this a few friends in a bad mood would be an alarm. */
const LEAST_COUNT = 8
/** What is half as much again may interest somebody; less does not, however sure it is that it is no chance. */
const LEAST_TIMES = 1.5
/** Of a normal distribution 3 in 100,000 lie beyond; a screen shows about a thousand counts at a time. */
const DEVIATIONS = 4
/** What a median distance must be multiplied with to be a standard deviation. */
const PER_MEDIAN_DISTANCE = 1.4826

/**
 * Whether a count stands out: it is worth a look, it is beyond what chance does to a count of messages that come
 * independently (Poisson; Anscombe's square roots make its spread the same at every height), and beyond how far this
 * very series goes from its level of itself, because people do not write independently.
 */
export function standsOut(count: number, { level, spread }: Usual): boolean {
  if (count < LEAST_COUNT || count < level * LEAST_TIMES) return false
  const byChance = 2 * (Math.sqrt(count + 3 / 8) - Math.sqrt(level + 3 / 8))
  return byChance >= DEVIATIONS && count >= level + DEVIATIONS * PER_MEDIAN_DISTANCE * spread
}
