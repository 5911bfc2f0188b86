import type { MoodAnswer, MoodCounts } from '../../../../src/contract/mood.ts'
import { INTENTS, type Intent, SENTIMENTS, type Sentiment } from '../../../../src/core/triage/facts.ts'
import type { MoodTab } from './mood-search.ts'

/** How the desk is asked for the messages of a kind. */
export interface KindQuery {
  readonly sentiment?: Sentiment
  readonly intent?: Intent
  readonly topic?: string
  readonly hasTopic?: string
  readonly otherThan?: string[]
}

/** One colour of a chart: a mood, an intent, a topic, or the topics that are not told apart. */
export interface Kind {
  /** As it stands in the address. A topic may be called anything, also as one of the others. */
  readonly key: string
  readonly topic: string | null
  /** A CSS colour. */
  readonly color: string
  readonly query: KindQuery
  countIn(counts: MoodCounts): number
}

export const topicKey = (topic: string): string => `topic ${topic}`

const INTENT_COLORS: Readonly<Record<Intent, string>> = {
  problem: 'var(--series-4)',
  question: 'var(--series-1)',
  praise: 'var(--series-2)',
  purchase: 'var(--series-8)',
  cancellation: 'var(--series-7)',
  suggestion: 'var(--series-5)',
  chatter: 'var(--series-rest)',
  spam: 'var(--series-none)',
}

/** What a tab tells apart, from the bottom of the chart to its top. */
export function listKinds(by: MoodTab, topics: readonly string[]): readonly Kind[] {
  switch (by) {
    case 'sentiment':
      return SENTIMENTS.map(sentiment => ({
        key: sentiment,
        topic: null,
        color: `var(--mood-${sentiment})`,
        query: { sentiment },
        countIn: ({ sentiments }) => sentiments[sentiment],
      }))
    case 'intent':
      return INTENTS.map(intent => ({
        key: intent,
        topic: null,
        color: INTENT_COLORS[intent],
        query: { intent },
        countIn: ({ intents }) => intents[intent],
      }))
    case 'topic':
      return [...topics.map(kindOfTopic), ...restOfTopics(topics)]
  }
}

const kindOfTopic = (topic: string, n: number): Kind => ({
  key: topicKey(topic),
  topic,
  color: `var(--series-${n + 1})`,
  query: { topic },
  countIn: ({ topics }) => (Object.hasOwn(topics, topic) ? (topics[topic] ?? 0) : 0),
})

const restOfTopics = (topics: readonly string[]): Kind[] => [
  {
    key: 'other',
    topic: null,
    color: 'var(--series-rest)',
    query: topics.length === 0 ? { hasTopic: 'true' } : { otherThan: [...topics] },
    countIn: ({ otherTopics }) => otherTopics,
  },
  {
    key: 'none',
    topic: null,
    color: 'var(--series-none)',
    query: { hasTopic: 'false' },
    countIn: ({ noTopic }) => noTopic,
  },
]

/** Those of which anything was heard. */
export const listHeardKinds = (by: MoodTab, mood: MoodAnswer): readonly Kind[] =>
  listKinds(by, mood.topics).filter(kind => kind.countIn(mood.totals) > 0)
