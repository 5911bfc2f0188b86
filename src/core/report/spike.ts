import { INTENTS } from '../triage/facts.ts'
import { explainGrowth, type Growth } from './explain-growth.ts'
import type { Group } from './group.ts'
import { type Span, startOf } from './span.ts'
import { type BucketCounts, findUsual, standsOut } from './usual.ts'

/** By what messages are told apart on the screen. */
export const SLICINGS = ['sentiment', 'intent', 'topic'] as const
export type Slicing = (typeof SLICINGS)[number]

/** Those messages of a span that have one thing in common. */
export interface Slice {
  readonly by: Slicing
  readonly value: string
}

/** A time at which far more of one kind was heard than usual. */
export interface Spike extends Slice {
  /** Begin and end of the buckets that stand out, one after the other. */
  readonly startsAt: Date
  readonly endsAt: Date
  /** Begin of the highest of them, and what was heard in it. */
  readonly peakAt: Date
  readonly count: number
  /** What would have been heard in a bucket, had it not happened. */
  readonly usual: number
  /** Of what most of the growth is made; null where it came from everywhere alike. */
  readonly madeOf: Growth | null
}

/** A screen on which everything is an alarm has none. */
const MAX_SPIKES = 20

/**
 * The spikes of a span, in the order in which they began: of negative messages, of each intent and of each of these
 * topics. Praise has its intent, and calm is no news. See `findUsual` and `standsOut` for what counts as one.
 */
export function findSpikes(
  span: Span,
  groups: readonly Group[],
  topics: readonly string[],
  heardSince: number,
): Spike[] {
  return listSlices(topics)
    .flatMap(slice => findSpikesOf(slice, span, groups, heardSince))
    .sort((a, b) => heightOf(b) - heightOf(a))
    .slice(0, MAX_SPIKES)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

const listSlices = (topics: readonly string[]): Slice[] => [
  { by: 'sentiment', value: 'negative' },
  ...INTENTS.map(value => ({ by: 'intent', value }) as const),
  ...topics.map(value => ({ by: 'topic', value }) as const),
]

/** In deviations of chance, so that a topic of few can be higher than one of many. */
const heightOf = ({ count, usual }: Spike): number => (count - usual) / Math.sqrt(Math.max(usual, 1))

/** Buckets that stand out, one after the other, beside what was usual before the first. */
interface Run {
  readonly first: number
  readonly end: number
  readonly usual: number
}

function findSpikesOf(slice: Slice, span: Span, groups: readonly Group[], heardSince: number): Spike[] {
  const own = groups.filter(each => each[slice.by] === slice.value)
  const counts = countBuckets(own)
  return findRuns(counts, span, heardSince).map(({ first, end, usual }) => {
    const peak = findPeak(counts, first, end)
    const count = counts.get(peak) ?? 0
    return {
      ...slice,
      startsAt: startOf(span, first),
      endsAt: startOf(span, end),
      peakAt: startOf(span, peak),
      count,
      usual,
      madeOf: explainGrowth({ by: slice.by, own, all: groups, first, peak, growth: count - usual }),
    }
  })
}

function countBuckets(groups: readonly Group[]): BucketCounts {
  const counts = new Map<number, number>()
  for (const { bucket, count } of groups) counts.set(bucket, (counts.get(bucket) ?? 0) + count)
  return counts
}

function findRuns(counts: BucketCounts, span: Span, heardSince: number): Run[] {
  const runs: Run[] = []
  for (let bucket = 0; bucket < span.buckets; bucket++) {
    const usual = findUsual(counts, span, bucket, heardSince)
    if (usual === null || !standsOut(counts.get(bucket) ?? 0, usual)) continue
    const last = runs.at(-1)
    if (last?.end === bucket) runs.splice(-1, 1, { ...last, end: bucket + 1 })
    else runs.push({ first: bucket, end: bucket + 1, usual: usual.level })
  }
  return runs
}

function findPeak(counts: BucketCounts, first: number, end: number): number {
  let peak = first
  for (let bucket = first; bucket < end; bucket++)
    if ((counts.get(bucket) ?? 0) > (counts.get(peak) ?? 0)) peak = bucket
  return peak
}
