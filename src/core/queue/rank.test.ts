import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aTicket, minutesAgo, NOON, tickets } from './queue.fixture.ts'
import { LONGER_GOES_FIRST_HOURS, listReasons, rankTickets } from './rank.ts'
import type { WaitingTicket } from './waiting-ticket.ts'

const t = (id: string, otherwise: Partial<WaitingTicket>) => aTicket({ id, ...otherwise })
const order = (waiting: readonly WaitingTicket[]) => rankTickets(waiting, NOON).map(({ ticket }) => ticket.id)

const hours = (n: number) => n * 60

const ORDERS: readonly (readonly [string, readonly WaitingTicket[]])[] = [
  [
    'by priority',
    [t('a', { priority: 'urgent' }), t('b', { priority: 'high' }), t('c', {}), t('d', { priority: 'low' })],
  ],
  ['what comes due sooner', [t('a', { dueAt: minutesAgo(-5) }), t('b', { dueAt: minutesAgo(-50) })]],
  ['what is late', [t('a', { dueAt: minutesAgo(1) }), t('b', { dueAt: minutesAgo(-1) })]],
  [
    'what is late before what is more important and has time',
    [t('a', { dueAt: minutesAgo(1) }), t('b', { priority: 'high', since: minutesAgo(1) })],
  ],
  [
    'no thank-you before a disaster, however late and old',
    [
      t('a', { priority: 'urgent', since: minutesAgo(0) }),
      t('b', { priority: 'low', since: minutesAgo(hours(24 * 60)), dueAt: minutesAgo(hours(24 * 50)) }),
    ],
  ],
  [
    'lateness has a bound: a month late is not ten times as bad as an hour, but for its age',
    [
      t('a', { priority: 'high', dueAt: minutesAgo(1) }),
      t('b', { priority: 'low', since: minutesAgo(hours(4)), dueAt: minutesAgo(hours(3)) }),
    ],
  ],
  ['a higher score within the priority', [t('a', { score: 90 }), t('b', { score: 10 })]],
  [
    'of two alike who has waited longer',
    [t('b', { dueAt: null, since: minutesAgo(61) }), t('a', { dueAt: null })],
  ],
  ['of two that are alike in all, always the same', [t('a', {}), t('b', {})]],
  ['one’s own', [t('b', { isYours: true }), t('a', {})]],
]

describe('the order of tickets', () => {
  test.each(ORDERS)('%s', (_name, wanted) => {
    const ids = wanted.map(({ id }) => id)
    expect(order(wanted)).toEqual(ids)
    expect(order(wanted.toReversed())).toEqual(ids)
  })

  test.each([
    ['only he', { could: 0, present: 3 }, 40],
    ['one of four others', { could: 1, present: 4 }, 20],
    ['every other', { could: 4, present: 4 }, 0],
    ['nobody else is there', { could: 0, present: 0 }, 0],
  ] as const)('%s could take it', (_name, others, points) => {
    const [plain, rare] = [listReasons(aTicket(), NOON), listReasons(aTicket(), NOON, { others })]
    const sum = (reasons: typeof plain) => reasons.reduce((all, each) => all + each.points, 0)
    expect(sum(rare) - sum(plain)).toBeCloseTo(points)
  })

  test('does not depend on the order in which they are found', () => {
    fc.assert(
      fc.property(tickets, waiting => {
        expect(order(waiting.toReversed())).toEqual(order(waiting))
      }),
    )
  })

  test('two days longer go first, whatever else, unless the other is urgent', () => {
    fc.assert(
      fc.property(tickets, fc.boolean(), (waiting, isRare) => {
        const ranked = rankTickets(waiting, NOON, ({ topic }) => ({
          others: { could: isRare ? 0 : 5, present: 5 },
          isYourTopic: topic === 'billing',
        }))
        for (const [n, { ticket: first }] of ranked.entries())
          for (const { ticket: second } of ranked.slice(n + 1)) {
            const longerHours = (first.since.getTime() - second.since.getTime()) / 3_600_000
            if (first.priority !== 'urgent') expect(longerHours).toBeLessThan(LONGER_GOES_FIRST_HOURS)
          }
      }),
    )
  })

  test('urgent ones come before all others', () => {
    fc.assert(
      fc.property(tickets, waiting => {
        const urgent = rankTickets(waiting, NOON).map(({ ticket }) => ticket.priority === 'urgent')
        expect(urgent).toEqual(urgent.toSorted((a, b) => Number(b) - Number(a)))
      }),
    )
  })

  test('says what spoke, the weightiest first, and it adds up', () => {
    const late = aTicket({ priority: 'high', score: 60, dueAt: minutesAgo(30), isYours: true })
    expect(listReasons(late, NOON)).toEqual([
      { code: 'priority', points: 200, figure: null },
      { code: 'late', points: 150, figure: 30 },
      { code: 'yours', points: 60, figure: null },
      { code: 'score', points: 15, figure: 60 },
      { code: 'waiting', points: 10, figure: 60 },
    ])
    expect(rankTickets([late], NOON)[0]?.points).toBe(435)
  })
})
