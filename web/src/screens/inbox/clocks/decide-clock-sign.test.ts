import { expect, test } from 'vitest'
import { type ClockSign, decideClockSign, sortClocks } from './decide-clock-sign.ts'

const NOW = Date.parse('2026-03-02T10:00:00.000Z')
const BEFORE = '2026-03-02T09:00:00.000Z'
const AFTER = '2026-03-02T11:00:00.000Z'

const clock = (
  state: Parameters<typeof decideClockSign>[0]['state'],
  dueAt = AFTER,
  endedAt: string | null = null,
  isWarned = false,
) => ({ state, dueAt, endedAt, isWarned })

test.each<[ReturnType<typeof clock>, ClockSign]>([
  [clock('running'), 'running'],
  [clock('running', AFTER, null, true), 'warned'],
  [clock('running', BEFORE, null, true), 'late'],
  [clock('paused', BEFORE), 'paused'],
  [clock('breached', BEFORE), 'late'],
  [clock('breached', BEFORE, BEFORE), 'lateMet'],
  [clock('met', AFTER, BEFORE), 'met'],
  [clock('cancelled', AFTER, BEFORE), 'cancelled'],
])('%o is %s', (given, sign) => {
  expect(decideClockSign(given, NOW)).toBe(sign)
})

test('what presses stands first, what is over last', () => {
  const met = clock('met', BEFORE, BEFORE)
  const later = clock('running', '2026-03-02T12:00:00.000Z')
  const sooner = clock('running')
  const late = clock('breached', BEFORE)
  expect(sortClocks([met, later, sooner, late], NOW)).toEqual([late, sooner, later, met])
})
