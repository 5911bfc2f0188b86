import { describe, expect, test } from 'vitest'
import type { MoodSpike } from '../../../../src/contract/mood.ts'
import { chooseSpikes } from './choose-spikes.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 4, 4, hour)).toISOString()

const spike = (by: MoodSpike['by'], value: string, from: number, to: number): MoodSpike => ({
  by,
  value,
  startsAt: at(from),
  endsAt: at(to),
  peakAt: at(from),
  count: 30,
  usual: 9,
  madeOf: null,
})

const outage = [
  spike('sentiment', 'negative', 10, 12),
  spike('intent', 'problem', 10, 11),
  spike('topic', 'technical', 11, 13),
]
const sale = spike('intent', 'purchase', 15, 16)

describe('the spikes that are told', () => {
  test.each([
    ['sentiment', ['purchase', 'negative']],
    ['intent', ['purchase', 'technical', 'problem']],
    ['topic', ['purchase', 'technical', 'problem']],
  ] as const)('of %s: its own, and those of no other time', (by, expected) =>
    expect(chooseSpikes([...outage, sale], by).map(({ value }) => value)).toEqual(expected),
  )

  test('all of the open tab are told, also of the same time', () => {
    const topics = [spike('topic', 'a', 10, 12), spike('topic', 'b', 10, 12)]
    expect(chooseSpikes(topics, 'topic')).toHaveLength(2)
  })

  test('nothing of nothing', () => expect(chooseSpikes([], 'topic')).toEqual([]))
})
