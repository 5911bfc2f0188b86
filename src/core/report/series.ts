import { INTENTS, type Intent, SENTIMENTS, type Sentiment } from '../triage/facts.ts'
import { type Group, sum } from './group.ts'
import { type Span, startOf } from './span.ts'

/** How often each mood, each intent and each topic was heard. Each of the three sums up to `total`. */
export interface Counts {
  readonly total: number
  readonly sentiments: Readonly<Record<Sentiment, number>>
  readonly intents: Readonly<Record<Intent, number>>
  /** Of the topics that are told apart; the others stand together. */
  readonly topics: Readonly<Record<string, number>>
  readonly otherTopics: number
  readonly noTopic: number
}

export interface Bucket extends Counts {
  readonly startsAt: Date
}

export interface Series {
  /** The topics that are told apart, the most frequent first. */
  readonly topics: readonly string[]
  readonly buckets: readonly Bucket[]
  readonly totals: Counts
}

/** More colours than these nobody tells apart. */
export const MAX_TOPICS = 8

/** Every bucket of the span in its order, also those in which nothing was said. Groups of other times are left out. */
export function buildSeries(span: Span, groups: readonly Group[]): Series {
  const shown = groups.filter(({ bucket }) => bucket >= 0 && bucket < span.buckets)
  const topics = rankTopics(shown)
  const byBucket = Map.groupBy(shown, ({ bucket }) => bucket)
  const buckets = Array.from({ length: span.buckets }, (_, bucket) => ({
    startsAt: startOf(span, bucket),
    ...countUp(byBucket.get(bucket) ?? [], topics),
  }))
  return { topics, buckets, totals: countUp(shown, topics) }
}

/** The most frequent topics; of the same frequency in the order of the alphabet, so that colours keep still. */
function rankTopics(groups: readonly Group[]): string[] {
  const counts = sumBy(groups, ({ topic }) => topic)
  const named = [...counts].flatMap(([topic, count]) => (topic === null ? [] : [{ topic, count }]))
  return named
    .sort((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1))
    .slice(0, MAX_TOPICS)
    .map(({ topic }) => topic)
}

function countUp(groups: readonly Group[], topics: readonly string[]): Counts {
  const total = sum(groups)
  const byTopic = sumBy(groups, ({ topic }) => topic)
  const noTopic = byTopic.get(null) ?? 0
  const told = pick(topics, byTopic)
  const toldTotal = Object.values(told).reduce((all, count) => all + count, 0)
  return {
    total,
    sentiments: pick(
      SENTIMENTS,
      sumBy(groups, each => each.sentiment),
    ),
    intents: pick(
      INTENTS,
      sumBy(groups, each => each.intent),
    ),
    topics: told,
    otherTopics: total - noTopic - toldTotal,
    noTopic,
  }
}

const pick = <K extends string>(
  keys: readonly K[],
  counts: ReadonlyMap<string | null, number>,
): Record<K, number> => Object.fromEntries(keys.map(key => [key, counts.get(key) ?? 0])) as Record<K, number>

function sumBy<K>(groups: readonly Group[], keyOf: (group: Group) => K): Map<K, number> {
  const sums = new Map<K, number>()
  for (const group of groups) sums.set(keyOf(group), (sums.get(keyOf(group)) ?? 0) + group.count)
  return sums
}
