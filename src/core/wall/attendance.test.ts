import { describe, expect, test } from 'vitest'
import { type Attendance, attend, rankAttending } from './attendance.ts'

const NOON = new Date('2026-05-04T12:00:00Z')
const at = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const shift = (from: number, to: number) => ({ from: at(from), to: at(to) })

describe('how somebody stands to the desk', () => {
  test.each<[string, Parameters<typeof attend>, Attendance]>([
    ['here in his shift', ['available', at(-60), [shift(-60, 60)], NOON], 'available'],
    ['here though nobody planned it', ['available', at(-60), [], NOON], 'available'],
    ['away for a moment', ['away', at(-3), [shift(-60, 60)], NOON], 'away'],
    ['never came', ['offline', null, [shift(-60, 60)], NOON], 'missing'],
    ['went home yesterday and has not come', ['offline', at(-900), [shift(-10, 60)], NOON], 'missing'],
    ['his shift has just begun', ['offline', at(-900), [shift(-4, 60)], NOON], 'expected'],
    ['his browser was gone a moment ago', ['offline', at(-4), [shift(-60, 60)], NOON], 'expected'],
    ['his browser has been gone for long', ['offline', at(-5), [shift(-60, 60)], NOON], 'missing'],
    ['comes later', ['offline', null, [shift(120, 240)], NOON], 'expected'],
    ['has been here today', ['offline', null, [shift(-240, -120)], NOON], 'off'],
    ['has no plan', ['offline', null, [], NOON], 'off'],
  ])('%s', (_name, given, attendance) => {
    expect(attend(...given).attendance).toBe(attendance)
  })

  test('the shift is the one that runs, or the next', () => {
    const shifts = [shift(-240, -120), shift(60, 120), shift(200, 300)]
    expect(attend('offline', null, shifts, NOON).shift).toEqual(shift(60, 120))
  })
})

test('who is missing stands first, and of those who come the soonest', () => {
  const person = (name: string, attendance: Attendance, from: number | null = null) => ({
    name,
    attendance,
    shift: from === null ? null : shift(from, from + 60),
  })
  const people = [
    person('Off', 'off'),
    person('Late comer', 'expected', 90),
    person('Early comer', 'expected', 30),
    person('Zoe', 'available'),
    person('Anna', 'available'),
    person('Gone', 'away'),
    person('Missing', 'missing'),
  ]
  expect(rankAttending(people).map(({ name }) => name)).toEqual([
    'Missing',
    'Anna',
    'Zoe',
    'Gone',
    'Early comer',
    'Late comer',
    'Off',
  ])
})
