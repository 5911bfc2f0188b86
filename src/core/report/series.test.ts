import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../language.ts'
import { INTENTS, SENTIMENTS } from '../triage/facts.ts'
import type { Group } from './group.ts'
import { aGroup, aSpan } from './report.fixture.ts'
import { buildSeries, MAX_TOPICS } from './series.ts'

describe('a series', () => {
  test('has every bucket, also those in which nothing was said', () => {
    const { buckets, totals } = buildSeries(aSpan(3, 10), [
      aGroup({ bucket: 0, sentiment: 'negative', intent: 'problem', topic: 'technical', count: 4 }),
      aGroup({ bucket: 2, count: 2 }),
    ])
    expect(buckets.map(({ startsAt, total }) => [startsAt.toISOString(), total])).toEqual([
      ['2026-05-04T08:00:00.000Z', 4],
      ['2026-05-04T08:10:00.000Z', 0],
      ['2026-05-04T08:20:00.000Z', 2],
    ])
    expect(buckets[1]?.sentiments).toEqual({ negative: 0, neutral: 0, positive: 0 })
    expect(buckets[1]?.topics).toEqual({ technical: 0 })
    expect(totals).toMatchObject({
      total: 6,
      sentiments: { negative: 4, neutral: 2, positive: 0 },
      intents: { problem: 4, question: 2, praise: 0 },
      topics: { technical: 4 },
      otherTopics: 0,
      noTopic: 2,
    })
  })

  test('leaves out what lies before and behind it', () => {
    const groups = [-1, 3, 4].map(bucket => aGroup({ bucket, topic: 'technical' }))
    expect(buildSeries(aSpan(3), groups)).toMatchObject({ topics: [], totals: { total: 0 } })
  })

  test('tells eight topics apart, the most frequent first, and puts the others together', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
    const groups = names.map((topic, n) => aGroup({ bucket: 0, topic, count: n === 9 ? 50 : 10 - (n >> 1) }))
    const { topics, totals } = buildSeries(aSpan(1), groups)
    expect(topics).toEqual(['j', 'a', 'b', 'c', 'd', 'e', 'f', 'g'])
    expect(totals.otherTopics).toBe(7 + 6)
  })

  test('a topic may be called anything', () => {
    const names = ['__proto__', 'constructor', 'other', 'none', '']
    const { topics, totals } = buildSeries(
      aSpan(1),
      names.map(topic => aGroup({ bucket: 0, topic })),
    )
    expect(topics.toSorted()).toEqual(names.toSorted())
    expect(Object.entries(totals.topics).toSorted()).toEqual(names.map(name => [name, 1]).toSorted())
  })
})

const anyGroup: fc.Arbitrary<Group> = fc.record({
  bucket: fc.integer({ min: -10, max: 30 }),
  accountId: fc.constantFrom('care', 'marketing'),
  language: fc.constantFrom(...LANGUAGES),
  sentiment: fc.constantFrom(...SENTIMENTS),
  intent: fc.constantFrom(...INTENTS),
  topic: fc.option(fc.constantFrom(...'abcdefghijkl')),
  count: fc.integer({ min: 1, max: 50 }),
})

const addUp = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)

test('moods, intents and topics each add up to all that was said, bucket by bucket and in total', () =>
  fc.assert(
    fc.property(fc.array(anyGroup, { maxLength: 80 }), groups => {
      const { topics, buckets, totals } = buildSeries(aSpan(20), groups)
      expect(topics.length).toBeLessThanOrEqual(MAX_TOPICS)
      for (const each of [...buckets, totals]) {
        expect(addUp(each.sentiments)).toBe(each.total)
        expect(addUp(each.intents)).toBe(each.total)
        expect(addUp(each.topics) + each.otherTopics + each.noTopic).toBe(each.total)
      }
      const within = groups.filter(({ bucket }) => bucket >= 0 && bucket < 20)
      expect(totals.total).toBe(within.reduce((all, { count }) => all + count, 0))
      expect(buckets.reduce((all, { total }) => all + total, 0)).toBe(totals.total)
    }),
  ))
