import { describe, expect, test } from 'vitest'
import type { Group } from '../report/group.ts'
import type { Sentiment } from '../triage/facts.ts'
import { describeHour, type HourMood, hourBefore } from './mood-of-hour.ts'

const SPAN = hourBefore(new Date('2026-05-04T12:00:00Z'))

const group = (bucket: number, sentiment: Sentiment, count: number): Group => ({
  bucket,
  accountId: 'a',
  language: 'it',
  sentiment,
  intent: 'problem',
  topic: null,
  count,
})

/** Twelve an hour for a day, four of them negative. */
const ALWAYS = Array.from({ length: 26 }, (_, n) => [
  group(-1 - n, 'neutral', 8),
  group(-1 - n, 'negative', 4),
]).flat()

describe('the last hour', () => {
  test.each<[string, number, number, HourMood]>([
    ['as always', 8, 4, 'usual'],
    ['a few more', 10, 6, 'usual'],
    ['far more, in no worse mood', 40, 4, 'busy'],
    ['far more that are angry', 8, 30, 'worse'],
    ['hardly anybody', 2, 1, 'quiet'],
    ['nobody', 0, 0, 'quiet'],
  ])('%s: %i and %i negative', (_name, neutral, negative, mood) => {
    const hour = [group(0, 'neutral', neutral), group(0, 'negative', negative)]
    expect(describeHour(SPAN, [...ALWAYS, ...hour], -26)).toEqual({
      mood,
      total: neutral + negative,
      sentiments: { negative, neutral, positive: 0 },
      usual: { total: 12, negative: 4 },
    })
  })

  test('nothing is usual for a desk that has just begun', () => {
    expect(describeHour(SPAN, [group(0, 'positive', 5)], -3)).toMatchObject({
      mood: 'unknown',
      usual: null,
      total: 5,
    })
  })
})
