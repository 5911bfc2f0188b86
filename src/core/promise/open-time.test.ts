import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAYS, type Hours } from '../policy/hours.ts'
import { isWithinHours } from '../policy/is-within-hours.ts'
import { addOpenTime, openTimeBetween } from './open-time.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

const hours = (week: Hours['week'], otherwise: Partial<Hours> = {}): Hours => ({
  timeZone: 'Europe/Rome',
  week,
  ...otherwise,
})
const everyDay = (...spans: [string, string][]): Hours['week'] =>
  Object.fromEntries(DAYS.map(day => [day, spans]))

const WORKDAYS = hours({
  monday: [['09:00', '18:00']],
  tuesday: [['09:00', '18:00']],
  wednesday: [['09:00', '18:00']],
  thursday: [['09:00', '18:00']],
  friday: [['09:00', '18:00']],
})
const WITH_LUNCH = hours(everyDay(['09:00', '13:00'], ['14:00', '18:00']))

/** Cases that other desks are known to have got wrong. */
const CASES: readonly [string, Hours | null, string, number, string][] = [
  ['day and night', null, '2026-05-04T23:30:00+02:00', 60, '2026-05-05T00:30:00+02:00'],
  ['within a day', WORKDAYS, '2026-05-04T10:00:00+02:00', 60, '2026-05-04T11:00:00+02:00'],
  ['written before opening', WORKDAYS, '2026-05-04T06:00:00+02:00', 60, '2026-05-04T10:00:00+02:00'],
  ['written after closing', WORKDAYS, '2026-05-04T20:00:00+02:00', 60, '2026-05-05T10:00:00+02:00'],
  ['over the night', WORKDAYS, '2026-05-04T17:30:00+02:00', 60, '2026-05-05T09:30:00+02:00'],
  ['over the week-end', WORKDAYS, '2026-05-08T17:30:00+02:00', 60, '2026-05-11T09:30:00+02:00'],
  ['over lunch', WITH_LUNCH, '2026-05-04T12:30:00+02:00', 60, '2026-05-04T14:30:00+02:00'],
  ['written at lunch', WITH_LUNCH, '2026-05-04T13:20:00+02:00', 30, '2026-05-04T14:30:00+02:00'],
  [
    'ends as the desk closes, not as it opens again',
    WITH_LUNCH,
    '2026-05-04T12:00:00+02:00',
    60,
    '2026-05-04T13:00:00+02:00',
  ],
  [
    'a holiday',
    { ...WORKDAYS, holidays: [{ country: 'IT' }] },
    '2026-04-30T17:30:00+02:00',
    60,
    '2026-05-04T09:30:00+02:00',
  ],
  [
    'a holiday of a region',
    { ...WORKDAYS, holidays: [{ country: 'FR', region: '67' }] },
    '2026-12-24T17:30:00+01:00',
    60,
    '2026-12-28T09:30:00+01:00',
  ],
  [
    'a day of other hours',
    { ...WORKDAYS, exceptions: [{ date: '2026-05-05', spans: [['15:00', '16:00']] }] },
    '2026-05-04T17:30:00+02:00',
    60,
    '2026-05-05T15:30:00+02:00',
  ],
  [
    'open on a holiday by exception',
    {
      ...WORKDAYS,
      holidays: [{ country: 'IT' }],
      exceptions: [{ date: '2026-05-01', spans: [['10:00', '12:00']] }],
    },
    '2026-04-30T17:30:00+02:00',
    60,
    '2026-05-01T10:30:00+02:00',
  ],
  [
    'a night on which an hour is skipped',
    hours(everyDay(['00:00', '24:00'])),
    '2026-03-29T01:30:00+01:00',
    60,
    '2026-03-29T03:30:00+02:00',
  ],
  [
    'a skipped hour within the hours counts nothing',
    hours(everyDay(['01:00', '04:00'])),
    '2026-03-29T00:00:00+01:00',
    120,
    '2026-03-29T04:00:00+02:00',
  ],
  [
    'an hour that comes twice counts twice',
    hours(everyDay(['01:00', '04:00'])),
    '2026-10-25T00:00:00+02:00',
    240,
    '2026-10-25T04:00:00+01:00',
  ],
  [
    'hours of another time zone',
    { ...WORKDAYS, timeZone: 'America/New_York' },
    '2026-05-04T08:00:00Z',
    60,
    '2026-05-04T14:00:00Z',
  ],
  [
    'hours that never open count day and night',
    hours({}),
    '2026-05-04T08:00:00Z',
    60,
    '2026-05-04T09:00:00Z',
  ],
]

describe('adding time', () => {
  test.each(CASES)('%s', (_, calendar, from, minutes, due) =>
    expect(addOpenTime(calendar, new Date(from), minutes * MINUTE_MS)).toEqual(new Date(due)),
  )

  test.each(CASES.slice(0, -1))('and counting it again: %s', (_, calendar, from, minutes, due) =>
    expect(openTimeBetween(calendar, new Date(from), new Date(due))).toBe(minutes * MINUTE_MS),
  )
})

const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const anySpan = fc
  .tuple(anyTime, fc.oneof(anyTime, fc.constant('24:00')))
  .filter(([from, to]) => from < to)
  .map(([from, to]): [string, string] => [from, to])
const anySpans = fc.array(anySpan, { maxLength: 3 })

/** Windows with what is hard in them: nights on which clocks change, holidays, ends of years. */
const WINDOWS = ['2026-03-26', '2026-10-22', '2026-12-23', '2026-04-03', '2026-06-01', '2026-12-29'] as const
const ZONES = [
  'Europe/Rome',
  'Europe/London',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
] as const
const WINDOW_DAYS = 8
const MINUTES = WINDOW_DAYS * 24 * 60

const anyDesk = fc.record({
  window: fc.constantFrom(...WINDOWS),
  timeZone: fc.constantFrom(...ZONES),
  week: fc.record(Object.fromEntries(DAYS.map(day => [day, anySpans]))) as fc.Arbitrary<Hours['week']>,
  holidays: fc.constantFrom<NonNullable<Hours['holidays']>[]>([], [{ country: 'IT' }], [{ country: 'FR' }]),
  exception: fc.option(fc.record({ after: fc.nat(WINDOW_DAYS - 1), spans: anySpans })),
})

/** Slow and plain: every minute of the window is asked whether it is open. */
function askEveryMinute(desk: Hours, begin: number): Uint8Array {
  const open = new Uint8Array(MINUTES)
  for (let at = 0; at < MINUTES; at++)
    open[at] = Number(isWithinHours(desk, new Date(begin + at * MINUTE_MS)))
  return open
}

/** Counts open minutes one by one. @returns the minute at whose beginning so many have gone; null beyond the window. */
function walk(open: Uint8Array, from: number, minutes: number): number | null {
  let left = minutes
  for (let at = from; at < MINUTES; at++) {
    if (left === 0) return at
    left -= open[at] ?? 0
  }
  return left === 0 ? MINUTES : null
}

const DESKS = 80
const CASES_A_DESK = 1250

test(`as counted minute by minute, ${DESKS * CASES_A_DESK} times`, () => {
  let compared = 0
  fc.assert(
    fc.property(anyDesk, fc.infiniteStream(fc.nat()), (desk, random) => {
      const begin = Date.parse(`${desk.window}T00:00:00Z`)
      const date = (after: number) => new Date(begin + after * 24 * HOUR_MS).toISOString().slice(0, 10)
      const calendar: Hours = {
        timeZone: desk.timeZone,
        week: desk.week,
        holidays: desk.holidays,
        exceptions: desk.exception ? [{ date: date(desk.exception.after), spans: desk.exception.spans }] : [],
      }
      const open = askEveryMinute(calendar, begin)
      const pick = (below: number) => (random.next().value as number) % below
      for (let n = 0; n < CASES_A_DESK; n++) {
        const from = pick(MINUTES)
        const minutes = 1 + pick(n % 2 === 0 ? 240 : 2400)
        const due = walk(open, from, minutes)
        const fromAt = new Date(begin + from * MINUTE_MS)
        if (due !== null) {
          const found = addOpenTime(calendar, fromAt, minutes * MINUTE_MS).getTime()
          if (found !== begin + due * MINUTE_MS)
            expect([fromAt, minutes, new Date(found)]).toEqual([
              fromAt,
              minutes,
              new Date(begin + due * MINUTE_MS),
            ])
        }
        const to = from + pick(MINUTES - from)
        const counted = open.subarray(from, to).reduce((sum, each) => sum + each, 0)
        const between = openTimeBetween(calendar, fromAt, new Date(begin + to * MINUTE_MS))
        if (between !== counted * MINUTE_MS) expect(between).toBe(counted * MINUTE_MS)
        compared++
      }
    }),
    { numRuns: DESKS, seed: 20260504 },
  )
  expect(compared).toBe(DESKS * CASES_A_DESK)
}, 120_000)
