import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideSilence, type HeardHour } from './habit.ts'

const HOUR_MS = 3_600_000
/** A Monday. */
const START = Date.UTC(2026, 4, 4)
const at = (day: number, hour: number, minute = 0) =>
  new Date(START + (day * 24 + hour) * HOUR_MS + minute * 60_000)

/** So many days, each hour as the function says. Hours in which nothing was heard leave no row. */
const days = (count: number, heardIn: (hour: number, day: number) => number): HeardHour[] =>
  Array.from({ length: count * 24 }, (_, n) => ({
    hour: at(0, n),
    heard: heardIn(n % 24, Math.floor(n / 24)),
  })).filter(each => each.heard > 0)

/** Busy from eight to twenty, quiet at night. */
const shop = (perHour: number) => (hour: number) => (hour >= 8 && hour < 20 ? perHour : 0)
/** As a shop, and closed on Saturday and Sunday. */
const office = (perHour: number) => (hour: number, day: number) => (day % 7 < 5 ? shop(perHour)(hour) : 0)

describe('an account', () => {
  test.each<[string, HeardHour[], Date | null, Date, string]>([
    ['that never heard anything', [], null, at(14, 12), 'unknown'],
    ['of which nothing is known', [], at(14, 11), at(20, 12), 'unknown'],
    ['that is known for three days', days(3, shop(60)), at(3, 10), at(3, 18), 'unknown'],
    [
      'that heard a dozen messages in two weeks',
      days(14, h => (h === 9 ? 1 : 0)),
      at(14, 9),
      at(30, 9),
      'unknown',
    ],
    ['heard a minute ago', days(14, shop(60)), at(14, 12), at(14, 12, 1), 'usual'],
    ['silent for nine minutes of sixty an hour', days(14, shop(60)), at(14, 12), at(14, 12, 9), 'usual'],
    ['silent for eleven minutes of sixty an hour', days(14, shop(60)), at(14, 12), at(14, 12, 11), 'silent'],
    ['silent for an hour of six', days(14, shop(6)), at(14, 12), at(14, 13), 'usual'],
    ['silent for two hours of six', days(14, shop(6)), at(14, 12), at(14, 14), 'silent'],
    ['silent all night, as every night', days(14, shop(60)), at(14, 19, 59), at(15, 8), 'usual'],
    ['silent when the morning has begun', days(14, shop(60)), at(14, 19, 59), at(15, 8, 15), 'silent'],
    ['of an office, on Saturday', days(12, office(60)), at(11, 19, 59), at(12, 15), 'usual'],
    ['of an office, on Monday at ten', days(12, office(60)), at(11, 19, 59), at(14, 10), 'silent'],
    ['of one viral day', days(14, (_, day) => (day === 9 ? 500 : 1)), at(14, 12), at(14, 16), 'usual'],
    [
      'that hears little, after its usual night',
      days(14, h => (h % 5 === 0 ? 1 : 0)),
      at(14, 0),
      at(14, 9),
      'usual',
    ],
    ['that hears little, after a day', days(14, h => (h % 5 === 0 ? 1 : 0)), at(14, 0), at(15, 0), 'silent'],
    ['that has been silent for three weeks', days(14, shop(60)), at(13, 19), at(35, 12), 'silent'],
  ])('%s', (_case, hours, lastHeardAt, now, kind) =>
    expect(decideSilence(hours, lastHeardAt, now).kind).toBe(kind),
  )

  test('is silent since it was last heard', () =>
    expect(decideSilence(days(14, shop(60)), at(14, 12), at(14, 13))).toEqual({
      kind: 'silent',
      since: at(14, 12),
    }))
})

describe('for any habit', () => {
  const hours = fc
    .array(fc.nat({ max: 40 }), { minLength: 24, maxLength: 24 })
    .map(day => days(14, hour => day[hour] ?? 0))
  const minutes = fc.nat({ max: 60 * 24 * 10 })
  const LAST = at(14, 12)
  const later = (n: number) => new Date(LAST.getTime() + n * 60_000)
  const isSilent = (heard: HeardHour[], now: Date) => decideSilence(heard, LAST, now).kind === 'silent'

  test('who is silent stays so until it is heard', () =>
    fc.assert(
      fc.property(hours, minutes, minutes, (heard, a, b) => {
        if (isSilent(heard, later(Math.min(a, b)))) expect(isSilent(heard, later(Math.max(a, b)))).toBe(true)
      }),
    ))

  test('nobody is silent within ten minutes', () =>
    fc.assert(
      fc.property(hours, fc.nat({ max: 9 }), (heard, n) => {
        expect(isSilent(heard, later(n))).toBe(false)
      }),
    ))

  test('an hour that was always quiet alarms nobody', () =>
    fc.assert(
      fc.property(
        hours,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 1, max: 59 }),
        (heard, hour, n) => {
          const quiet = heard.filter(each => each.hour.getUTCHours() !== hour)
          const last = at(14, hour)
          const kind = decideSilence(quiet, last, new Date(last.getTime() + n * 60_000)).kind
          expect(kind).not.toBe('silent')
        },
      ),
    ))

  test('one day, however busy, raises no alarm that there was not', () =>
    fc.assert(
      fc.property(hours, minutes, fc.nat({ max: 13 }), (heard, n, day) => {
        const busy = heard.map(each =>
          Math.floor((each.hour.getTime() - START) / HOUR_MS / 24) === day
            ? { ...each, heard: each.heard * 100 }
            : each,
        )
        const before = decideSilence(heard, LAST, later(n)).kind
        if (before === 'usual') expect(decideSilence(busy, LAST, later(n)).kind).toBe('usual')
      }),
    ))
})
