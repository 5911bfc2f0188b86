import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Group } from './group.ts'
import { aGroup, aSpan, steadily } from './report.fixture.ts'
import { buildSeries } from './series.ts'
import { findSpikes, type Spike } from './spike.ts'

const SPAN = aSpan(60, 10)
const ALWAYS = Number.NEGATIVE_INFINITY
const find = (groups: readonly Group[], span = SPAN, heardSince = ALWAYS): Spike[] =>
  findSpikes(span, groups, buildSeries(span, groups).topics, heardSince)
const named = (spikes: readonly Spike[]) => spikes.map(({ by, value }) => `${by} ${value}`)
const angry = { sentiment: 'negative', intent: 'problem' } as const

describe('a spike', () => {
  const burst = [
    ...steadily(-160, 60, angry, () => 9),
    aGroup({ bucket: 38, ...angry, topic: 'technical', count: 22 }),
  ]

  test('is told with its time, its height, what is usual, and what it is made of', () => {
    const [spike] = find(burst).filter(({ by }) => by === 'sentiment')
    expect(spike).toMatchObject({ value: 'negative', count: 31, usual: 9 })
    expect(spike?.peakAt.toISOString()).toBe('2026-05-04T14:20:00.000Z')
    expect(spike?.startsAt).toEqual(spike?.peakAt)
    expect(spike?.endsAt.toISOString()).toBe('2026-05-04T14:30:00.000Z')
    expect(spike?.madeOf).toMatchObject({ by: 'topic', value: 'technical', count: 22, share: 1 })
  })

  test('is told of each kind that has it', () =>
    expect(named(find(burst)).toSorted()).toEqual([
      'intent problem',
      'sentiment negative',
      'topic technical',
    ]))

  test('that lasts is one, told by its highest bucket and by what was usual before it', () => {
    const lasting = [
      ...burst,
      aGroup({ bucket: 39, ...angry, count: 60 }),
      aGroup({ bucket: 40, ...angry, count: 25 }),
    ]
    const spikes = find(lasting).filter(({ by }) => by === 'sentiment')
    expect(spikes).toMatchObject([{ count: 69, usual: 9 }])
    expect(
      [spikes[0]?.startsAt, spikes[0]?.peakAt, spikes[0]?.endsAt].map(at => at?.toISOString().slice(11, 16)),
    ).toEqual(['14:20', '14:30', '14:50'])
  })

  test.each<[string, Group[]]>([
    ['of good news', steadily(-160, 60, { sentiment: 'positive' }, n => (n === 38 ? 40 : 9))],
    ['of a handful', steadily(-160, 60, angry, n => (n === 38 ? 7 : 0))],
    [
      'of the day before',
      [...burst.filter(({ bucket }) => bucket < 0), aGroup({ bucket: -20, ...angry, count: 90 })],
    ],
    [
      'of a morning like the one before',
      steadily(-160, 60, angry, n => (((n % 144) + 144) % 144 < 40 ? 1 : 30)),
    ],
  ])('is none %s', (_name, groups) =>
    expect(named(find(groups)).filter(name => name === 'sentiment negative')).toEqual([]),
  )

  test('is none in the first hours of a desk, which hears everything for the first time', () => {
    const begun = steadily(0, 60, angry, () => 30)
    expect(find(begun, SPAN, 0)).toEqual([])
    expect(find(begun, SPAN, ALWAYS)).not.toEqual([])
  })

  test('at most twenty are told, the highest, in the order of time', () => {
    const groups = Array.from({ length: 40 }, (_, n) => n).flatMap(n =>
      steadily(-30, 400, { topic: `t${n % 8}` }, bucket => (bucket === 10 * n ? 20 + n : 0)),
    )
    const spikes = find(groups, aSpan(400, 10))
    expect(spikes).toHaveLength(20)
    const times = spikes.map(({ startsAt }) => startsAt.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(Math.max(...spikes.map(({ count }) => count))).toBe(59)
  })
})

describe('what it is made of', () => {
  const causeOf = (groups: readonly Group[]) =>
    find(groups).find(({ by, value }) => by === 'sentiment' && value === 'negative')?.madeOf ?? null
  const usually = (otherwise: Partial<Group>, count: number) =>
    steadily(-160, 60, { ...angry, ...otherwise }, () => count)
  const atOnce = (otherwise: Partial<Group>, count: number) =>
    aGroup({ bucket: 38, ...angry, ...otherwise, count })

  test.each<[string, Group[], string | null]>([
    ['a topic', [...usually({}, 5), atOnce({ topic: 'billing' }, 40)], 'topic billing'],
    ['an intent', [...usually({}, 5), atOnce({ intent: 'cancellation' }, 40)], 'intent cancellation'],
    ['an account', [...usually({}, 5), atOnce({ accountId: 'marketing' }, 40)], 'account marketing'],
    ['a language', [...usually({}, 5), atOnce({ language: 'fr' }, 40)], 'language fr'],
    [
      'the topic first, where several explain the same',
      [...usually({}, 5), atOnce({ topic: 'billing', language: 'fr' }, 40)],
      'topic billing',
    ],
    ['nothing, where it came from everywhere alike', [...usually({}, 5), atOnce({}, 40)], null],
    [
      'not of those who always write most',
      [...usually({ language: 'it' }, 19), ...usually({ language: 'fr' }, 1), atOnce({ language: 'it' }, 90)],
      null,
    ],
    [
      'not of a part below half',
      [...usually({}, 5), ...['a', 'b', 'c'].map(topic => atOnce({ topic }, 14))],
      null,
    ],
    [
      'of those who grew, not of those who were many',
      [
        ...usually({ topic: 'billing' }, 12),
        ...usually({ topic: 'sales' }, 1),
        atOnce({ topic: 'sales' }, 60),
      ],
      'topic sales',
    ],
  ])('is %s', (_name, groups, expected) => {
    const cause = causeOf(groups)
    expect(cause === null ? null : `${cause.by} ${cause.value}`).toBe(expected)
  })

  test('is never the kind itself', () => {
    const groups = [...usually({}, 3), atOnce({ topic: 'billing' }, 50)]
    for (const spike of find(groups)) expect(spike.madeOf?.by).not.toBe(spike.by)
  })
})

/** The same numbers every time, evenly between 0 and 1 (Lehmer). */
function* sequence(seed: number): Generator<number, never> {
  for (let state = seed * 7919 + 1; ; ) {
    state = (state * 48_271) % 2_147_483_647
    yield state / 2_147_483_647
  }
}

/** How many come by chance where `mean` come on average (Knuth). */
function byChance(mean: number, numbers: Generator<number, never>): number {
  let count = -1
  for (let product = 1; product > Math.exp(-mean); product *= numbers.next().value) count++
  return count
}

describe('chance', () => {
  test.each([0.2, 1, 3, 10, 40])('alone makes hardly any spike where %d come on average', mean => {
    const spikes = Array.from({ length: 60 }, (_, seed) => {
      const numbers = sequence(seed)
      return find(steadily(-160, 60, angry, () => byChance(mean, numbers))).filter(
        ({ by }) => by === 'sentiment',
      )
    }).flat()
    // 3,600 buckets.
    expect(spikes.length).toBeLessThanOrEqual(2)
  })
})

describe('whatever was said', () => {
  const anyCounts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 220, maxLength: 220 })
  const groupsOf = (counts: readonly number[]) =>
    steadily(-160, 60, angry, bucket => counts[bucket + 160] ?? 0)
  const tell = (spikes: readonly Spike[]) => spikes.filter(({ by }) => by === 'sentiment')

  test('a burst far above all of it is found where it is', () =>
    fc.assert(
      fc.property(anyCounts, fc.integer({ min: 0, max: 59 }), (counts, bucket) => {
        const groups = [...groupsOf(counts), aGroup({ bucket, ...angry, count: 400 })]
        const at = SPAN.from.getTime() + bucket * 600_000
        expect(tell(find(groups)).map(({ peakAt }) => peakAt.getTime())).toContain(at)
      }),
      { numRuns: 40 },
    ))

  test('no spike is small, and each is above the usual', () =>
    fc.assert(
      fc.property(anyCounts, counts => {
        for (const { count, usual, startsAt, peakAt, endsAt } of find(groupsOf(counts))) {
          expect(count).toBeGreaterThanOrEqual(8)
          expect(count).toBeGreaterThanOrEqual(usual * 1.5)
          expect(peakAt >= startsAt && peakAt < endsAt).toBe(true)
        }
      }),
      { numRuns: 40 },
    ))

  test('the order in which it is told makes no difference', () =>
    fc.assert(
      fc.property(anyCounts, counts => {
        const groups = [...groupsOf(counts), aGroup({ bucket: 30, ...angry, topic: 'billing', count: 90 })]
        expect(find(groups.toReversed())).toEqual(find(groups))
      }),
      { numRuns: 20 },
    ))

  test('what comes later changes nothing of what stood out before', () =>
    fc.assert(
      fc.property(anyCounts, counts => {
        const until = (end: number) => groupsOf(counts).filter(({ bucket }) => bucket < end)
        const early = tell(find(until(30))).map(({ startsAt }) => startsAt.getTime())
        const all = tell(find(until(60))).map(({ startsAt }) => startsAt.getTime())
        expect(all.filter(at => at < SPAN.from.getTime() + 30 * 600_000)).toEqual(early)
      }),
      { numRuns: 20 },
    ))
})
