import { describe, expect, test } from 'vitest'
import type { MoodAnswer } from '../../../../src/contract/mood.ts'
import { listHeardKinds, listKinds } from './kinds.ts'
import { MOOD_TABS } from './mood-search.ts'

const TOTALS: MoodAnswer['totals'] = {
  total: 20,
  sentiments: { negative: 9, neutral: 11, positive: 0 },
  intents: {
    problem: 9,
    question: 0,
    praise: 0,
    purchase: 4,
    cancellation: 0,
    suggestion: 0,
    chatter: 7,
    spam: 0,
  },
  topics: { billing: 5, other: 2 },
  otherTopics: 3,
  noTopic: 10,
}
const MOOD: MoodAnswer = {
  bucketMinutes: 30,
  topics: ['billing', 'other'],
  buckets: [],
  totals: TOTALS,
  spikes: [],
}

describe('the kinds of a tab', () => {
  test.each(MOOD_TABS)('of %s have keys and colours of their own, and add up to all', by => {
    const kinds = listKinds(by, MOOD.topics)
    expect(new Set(kinds.map(({ key }) => key)).size).toBe(kinds.length)
    expect(new Set(kinds.map(({ color }) => color)).size).toBe(kinds.length)
    expect(kinds.reduce((sum, kind) => sum + kind.countIn(TOTALS), 0)).toBe(TOTALS.total)
  })

  test('are shown where anything was heard of them', () =>
    expect(listHeardKinds('intent', MOOD).map(({ key }) => key)).toEqual(['problem', 'purchase', 'chatter']))

  test('the other topics are asked for by those that are told apart', () => {
    const rest = (topics: string[]) => listKinds('topic', topics).find(({ key }) => key === 'other')?.query
    expect(rest(['billing', 'other'])).toEqual({ otherThan: ['billing', 'other'] })
    expect(rest([])).toEqual({ hasTopic: 'true' })
  })
})
