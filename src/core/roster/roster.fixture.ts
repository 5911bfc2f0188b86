import fc from 'fast-check'
import type { Language } from '../language.ts'
import { DAYS, type Hours } from '../policy/hours.ts'
import { addDays, dayOf } from './local-time.ts'
import type { ShiftPattern } from './shift.ts'
import type { Span } from './span.ts'

const MINUTE_MS = 60_000
const DAY_MS = 1440 * MINUTE_MS

/** Three days, minute by minute, with what calendar and clock show at each. The slow way to every answer. */
export interface Minutes extends Span {
  readonly timeZone: string
  /** `2026-03-29T03:00` */
  readonly walls: readonly string[]
}

const windowOf = (timeZone: string, from: string): Minutes => {
  const begin = new Date(from)
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const walls = Array.from({ length: 3 * 1440 }, (_, n) =>
    format.format(begin.getTime() + n * MINUTE_MS).replace(' ', 'T'),
  )
  return { timeZone, from: begin, to: new Date(begin.getTime() + 3 * DAY_MS), walls }
}

/** Days with 24 hours, nights that lack one or have one twice, and a zone where half an hour is moved. */
const WINDOWS: readonly Minutes[] = [
  windowOf('Europe/Rome', '2026-05-04T22:00:00Z'),
  windowOf('Europe/Rome', '2026-03-28T05:00:00Z'),
  windowOf('Europe/Rome', '2026-10-24T05:00:00Z'),
  windowOf('America/New_York', '2026-10-31T12:00:00Z'),
  windowOf('Australia/Lord_Howe', '2026-04-03T14:00:00Z'),
]

export const anyWindow = fc.constantFrom(
  // Told by its name where a property fails, not by its minutes.
  ...WINDOWS.map(window => Object.assign(window, { [fc.toStringMethod]: () => nameOf(window) })),
)
const nameOf = ({ timeZone, walls }: Minutes): string => `${timeZone} ${walls[0]}`

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const minuteOfDay = fc.oneof(
  // Around the hour that is moved, and at the edges of a day.
  fc.constantFrom(0, 60, 90, 105, 120, 135, 150, 165, 180, 1380, 1425),
  fc.integer({ min: 0, max: 95 }).map(quarter => quarter * 15),
  fc.integer({ min: 0, max: 1439 }),
)
const clock = minuteOfDay.map(clockOf)
/** As `hours` have them: two in order, the second perhaps midnight. */
const hoursSpan = fc
  .tuple(minuteOfDay, fc.oneof(minuteOfDay, fc.constant(1440)))
  .filter(([a, b]) => a !== b)
  .map(([a, b]): [string, string] => [clockOf(Math.min(a, b)), clockOf(Math.max(a, b))])

export const anyHours = (timeZone: string): fc.Arbitrary<Hours> =>
  fc.tuple(...DAYS.map(() => fc.array(hoursSpan, { maxLength: 3 }))).map(spans => ({
    timeZone,
    week: Object.fromEntries(DAYS.map((day, n) => [day, spans[n] ?? []])),
  }))

export const PEOPLE = ['ada', 'bruno', 'chloe'] as const
const someone = fc.constantFrom(...PEOPLE)
const language = fc.constantFrom<Language>('it', 'fr')

export const anyPattern = ({ from }: Minutes): fc.Arbitrary<ShiftPattern> => {
  const today = from.toISOString().slice(0, 10)
  const date = fc.integer({ min: -2, max: 4 }).map(days => addDays(today, days))
  return fc
    .record({
      id: fc.constant('pattern'),
      memberId: someone,
      day: date.map(dayOf),
      from: clock,
      to: fc.oneof(clock, fc.constant('24:00')),
      validFrom: date,
      validUntil: fc.option(date),
    })
    .filter(pattern => pattern.from !== pattern.to)
}

export const anyOff = (minutes: Minutes): fc.Arbitrary<Span & { readonly memberId: string }> =>
  fc
    .tuple(fc.integer({ min: -600, max: 4800 }), fc.integer({ min: 1, max: 2000 }), someone)
    .map(([begin, length, memberId]) => ({
      memberId,
      from: new Date(minutes.from.getTime() + begin * MINUTE_MS),
      to: new Date(minutes.from.getTime() + (begin + length) * MINUTE_MS),
    }))

export const anySpeaks = fc
  .tuple(...PEOPLE.map(() => fc.uniqueArray(language)))
  .map(languages => new Map(PEOPLE.map((person, n) => [person as string, languages[n] ?? []])))

/** Minutes of the window at which somebody with the pattern is there, by what the wall shows from minute to minute. */
export function minutesOf(pattern: ShiftPattern, { walls }: Minutes): Set<number> {
  const found = new Set<number>()
  for (const date of datesAround(walls)) {
    if (dayOf(date) !== pattern.day || date < pattern.validFrom) continue
    if (pattern.validUntil !== null && date > pattern.validUntil) continue
    const begin = `${date}T${pattern.from}`
    const end = pattern.to > pattern.from ? `${date}T${pattern.to}` : `${addDays(date, 1)}T${pattern.to}`
    const first = walls.findIndex(wall => wall >= begin)
    const last = walls.findLastIndex(wall => wall < end)
    if (first >= 0) for (let at = first; at <= last; at++) found.add(at)
  }
  return found
}

const datesAround = (walls: readonly string[]): string[] => {
  const dates = [...new Set(walls.map(wall => wall.slice(0, 10)))]
  return [addDays(dates[0] ?? '', -1), ...dates]
}

/** Spans as the minutes of the window that they hold. */
export function toMinutes(spans: readonly Span[], { from, walls }: Minutes): Set<number> {
  const found = new Set<number>()
  for (const span of spans) {
    const first = Math.max(0, (span.from.getTime() - from.getTime()) / MINUTE_MS)
    const end = Math.min(walls.length, (span.to.getTime() - from.getTime()) / MINUTE_MS)
    for (let at = first; at < end; at++) found.add(at)
  }
  return found
}

export const momentOf = ({ from }: Minutes, minute: number): Date =>
  new Date(from.getTime() + minute * MINUTE_MS)
