import { expect, test } from 'vitest'
import { isShiftEnding, nameGap } from './told.ts'

const SHIFT = { from: '2026-05-04T06:00:00.000Z', to: '2026-05-04T12:00:00.000Z' }

test.each([
  ['2026-05-04T11:44:59Z', false],
  ['2026-05-04T11:45:00Z', true],
  ['2026-05-04T11:59:59Z', true],
  ['2026-05-04T12:00:00Z', false],
])('a shift until 12:00 is ending at %s: %s', (now, expected) =>
  expect(isShiftEnding(SHIFT, Date.parse(now))).toBe(expected),
)

test('a shift of a few minutes is not ending before it has begun', () =>
  expect(
    isShiftEnding({ ...SHIFT, from: '2026-05-04T11:55:00.000Z' }, Date.parse('2026-05-04T11:50:00Z')),
  ).toBe(false))

test('a gap that misses something else has another name', () => {
  const gap = {
    ...SHIFT,
    date: '2026-05-04',
    fromClock: '08:00',
    toClock: '14:00',
    people: 0,
    isEmpty: false,
    languages: ['fr' as const],
  }
  expect(nameGap(gap)).toBe(nameGap({ ...gap }))
  expect(nameGap(gap)).not.toBe(nameGap({ ...gap, people: 1 }))
  expect(nameGap(gap)).not.toBe(nameGap({ ...gap, languages: ['it'] }))
})
