import { expect, test } from 'vitest'
import { changeLimit, readLimit, showLimit } from './read-limit.ts'

test.each([
  ['money', '$5', 5_000_000],
  ['money', '0.25', 250_000],
  ['money', '', null],
  ['money', '$', null],
  ['money', '1.2.3', null],
  ['money', '99999999', 2_000_000_000],
  ['reads', '1,500', 1500],
  ['posts', '0', 0],
  ['posts', 'molti', null],
] as const)('%s "%s" is %s', (measure, typed, limit) => expect(readLimit(measure, typed)).toBe(limit))

test.each([
  ['money', 250_000, 0.25],
  ['reads', 1500, 1500],
  ['posts', null, ''],
] as const)('%s %s is shown as %s', (measure, limit, shown) => expect(showLimit(measure, limit)).toBe(shown))

test('each limit has its field', () => {
  expect(changeLimit('money', 5)).toEqual({ dailyBudgetMicros: 5 })
  expect(changeLimit('reads', null)).toEqual({ dailyReads: null })
})
