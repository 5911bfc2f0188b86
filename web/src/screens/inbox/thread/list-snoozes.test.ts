import { expect, test } from 'vitest'
import { listSnoozes } from './list-snoozes.ts'

// 2026-03-02 is a Monday.
test.each([
  ['on a Monday', new Date(2026, 2, 2, 15, 20), new Date(2026, 2, 9, 9)],
  ['on a Thursday', new Date(2026, 2, 5, 8, 0), new Date(2026, 2, 9, 9)],
  ['on a Sunday night', new Date(2026, 2, 8, 23, 59), new Date(2026, 2, 9, 9)],
])('next week, %s, is the Monday after', (_name, now, monday) => {
  expect(listSnoozes(now).find(each => each.name === 'week')?.until).toEqual(monday)
})

test('tomorrow is at nine, also over the end of a month', () => {
  const until = listSnoozes(new Date(2026, 2, 31, 18)).find(each => each.name === 'tomorrow')?.until
  expect(until).toEqual(new Date(2026, 3, 1, 9))
})

test('every time lies ahead, whatever the hour', () => {
  for (let hour = 0; hour < 24; hour += 1) {
    const now = new Date(2026, 2, 2, hour, 30)
    for (const { until } of listSnoozes(now)) expect(until.getTime()).toBeGreaterThan(now.getTime())
  }
})
