import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Budget,
  type BudgetDecision,
  decideSpending,
  describeMeasure,
  endOfBudgetDay,
  MEASURES,
  NO_COST,
  type Spending,
  WANTS,
  type Want,
} from './budget.ts'

const NOTHING: Spending = { money: 0, reads: 0, posts: 0 }
const NO_LIMIT: Budget = { money: null, reads: null, posts: null }
const DOLLAR = 1_000_000

const costOf = (want: Want, micros: number) =>
  want === 'post' || want === 'answer' ? { micros, posts: 1 } : NO_COST

describe('the day’s budget', () => {
  test.each<[string, Partial<Spending>, Partial<Budget>, Want, number, BudgetDecision['kind']]>([
    ['no limit lets everything go', { money: 99 * DOLLAR, reads: 9e6, posts: 9e4 }, {}, 'readAside', 0, 'go'],
    ['little is spent', { money: DOLLAR }, { money: 10 * DOLLAR }, 'readAside', 0, 'go'],
    ['words without @ stop first', { money: 8 * DOLLAR }, { money: 10 * DOLLAR }, 'readAside', 0, 'stop'],
    ['what the brand says is read on', { money: 8 * DOLLAR }, { money: 10 * DOLLAR }, 'readOwn', 0, 'warn'],
    ['until it stops too', { money: 8.5 * DOLLAR }, { money: 10 * DOLLAR }, 'readOwn', 0, 'stop'],
    [
      'who turns to us is heard on',
      { money: 8.9 * DOLLAR },
      { money: 10 * DOLLAR },
      'readAddressed',
      0,
      'warn',
    ],
    [
      'until the reserve is touched',
      { money: 9 * DOLLAR },
      { money: 10 * DOLLAR },
      'readAddressed',
      0,
      'stop',
    ],
    ['a post may go meanwhile', { money: 9.2 * DOLLAR }, { money: 10 * DOLLAR }, 'post', 15_000, 'warn'],
    ['but not into the reserve', { money: 9.5 * DOLLAR }, { money: 10 * DOLLAR }, 'post', 15_000, 'stop'],
    [
      'an answer goes to the last cent',
      { money: 9.99 * DOLLAR },
      { money: 10 * DOLLAR },
      'answer',
      10_000,
      'warn',
    ],
    ['and not beyond', { money: 9.995 * DOLLAR }, { money: 10 * DOLLAR }, 'answer', 10_000, 'stop'],
    ['a limit of nothing stops what costs', {}, { money: 0 }, 'answer', 10_000, 'stop'],
    ['a limit of nothing stops readings', {}, { reads: 0 }, 'readAddressed', 0, 'stop'],
    ['reads do not keep an answer back', { reads: 500 }, { reads: 100 }, 'answer', 10_000, 'go'],
    ['posts do not keep a reading back', { posts: 50 }, { posts: 10 }, 'readAside', 0, 'go'],
    ['who turns to us is read to the last', { reads: 99 }, { reads: 100 }, 'readAddressed', 0, 'warn'],
    ['the tenth of ten is kept for an answer', { posts: 9 }, { posts: 10 }, 'post', 15_000, 'stop'],
    ['which takes it', { posts: 9 }, { posts: 10 }, 'answer', 10_000, 'warn'],
    ['the eleventh of ten stays', { posts: 10 }, { posts: 10 }, 'answer', 10_000, 'stop'],
    ['the only one is kept for an answer', {}, { posts: 1 }, 'post', 15_000, 'stop'],
  ])('%s', (_case, spending, budget, want, micros, kind) =>
    expect(
      decideSpending({ ...NOTHING, ...spending }, { ...NO_LIMIT, ...budget }, want, costOf(want, micros))
        .kind,
    ).toBe(kind),
  )

  test('says what stops, how much was used, and of how much', () =>
    expect(decideSpending({ ...NOTHING, reads: 90 }, { ...NO_LIMIT, reads: 100 }, 'readOwn')).toEqual({
      kind: 'stop',
      measure: 'reads',
      used: 90,
      limit: 100,
    }))
})

describe('for any spending and budget', () => {
  const amount = fc.integer({ min: 0, max: 20_000_000 })
  const spending = fc.record({ money: amount, reads: amount, posts: amount })
  const limit = fc.option(amount)
  const budget = fc.record({ money: limit, reads: limit, posts: limit })
  const want = fc.constantFrom(...WANTS)
  const micros = fc.integer({ min: 0, max: 200_000 })
  const RANK = { go: 0, warn: 1, stop: 2 } as const
  const rank = (...asked: Parameters<typeof decideSpending>) => RANK[decideSpending(...asked).kind]

  test('who may go at more may go at less', () =>
    fc.assert(
      fc.property(spending, spending, budget, want, micros, (a, b, limits, what, price) => {
        const less = Object.fromEntries(MEASURES.map(each => [each, Math.min(a[each], b[each])]))
        expect(rank({ ...a, ...less }, limits, what, costOf(what, price))).toBeLessThanOrEqual(
          rank(a, limits, what, costOf(what, price)),
        )
      }),
    ))

  test('a higher limit stops nothing that went', () =>
    fc.assert(
      fc.property(spending, budget, want, micros, amount, (spent, limits, what, price, more) => {
        const raised = { ...limits, money: limits.money === null ? null : limits.money + more }
        expect(rank(spent, raised, what, costOf(what, price))).toBeLessThanOrEqual(
          rank(spent, limits, what, costOf(what, price)),
        )
      }),
    ))

  test('by money, an answer that fits the reserve never stops before a reading or a post', () =>
    fc.assert(
      fc.property(spending, amount, fc.double({ min: 0, max: 0.05, noNaN: true }), (spent, money, share) => {
        const limits = { ...NO_LIMIT, money }
        const price = Math.floor(money * share)
        if (decideSpending(spent, limits, 'answer', costOf('answer', price)).kind !== 'stop') return
        for (const other of WANTS)
          expect(decideSpending(spent, limits, other, costOf(other, price)).kind).toBe('stop')
      }),
    ))

  test('the more worthy never stops before the less worthy, by what both cost', () =>
    fc.assert(
      fc.property(spending, budget, (spent, limits) => {
        for (const measure of MEASURES) {
          const alone = { ...NO_LIMIT, [measure]: limits[measure] }
          const concerned = WANTS.filter(
            each => decideSpending({ money: 2e9, reads: 2e9, posts: 2e9 }, alone, each).kind === 'stop',
          )
          const stopped = concerned.map(each => decideSpending(spent, alone, each).kind === 'stop')
          expect(stopped).toEqual([...stopped].sort((a, b) => Number(b) - Number(a)))
        }
      }),
    ))
})

describe('how a measure stands', () => {
  test.each([
    ['money', 0, 100, 'well', []],
    ['money', 79, 100, 'well', []],
    ['money', 80, 100, 'warned', ['readAside']],
    ['money', 95, 100, 'warned', ['readAside', 'readOwn', 'readAddressed', 'post']],
    ['money', 100, 100, 'stopped', [...WANTS]],
    ['reads', 100, 100, 'stopped', ['readAside', 'readOwn', 'readAddressed']],
    ['posts', 9, 10, 'warned', ['post']],
    ['posts', 0, 0, 'stopped', ['post', 'answer']],
  ] as const)('%s: %i of %i is %s', (measure, used, limit, state, stops) =>
    expect(describeMeasure({ measure, used, limit })).toEqual({ state, stops }),
  )
})

test('a day ends at midnight, UTC', () =>
  expect(endOfBudgetDay(new Date('2026-12-31T23:59:59Z'))).toEqual(new Date('2027-01-01T00:00:00Z')))
