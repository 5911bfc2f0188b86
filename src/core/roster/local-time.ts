import { DAYS, type Day } from '../policy/hours.ts'
import { clipSpan, type Span } from './span.ts'

/**
 * The moment at which something begins or ends that is planned by the clock on the wall. `date`: YYYY-MM-DD; `clock`:
 * HH:MM, or 24:00. On the night that lacks an hour, what falls into the hour happens when the clock jumps over it. On
 * the night that has one twice, people come the first time and go the second: nobody is missed by the opening hours.
 */
export function toInstant(timeZone: string, date: string, clock: string, end: 'begins' | 'ends'): Date {
  const wall = readWall(date, clock)
  const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const second = wall.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (first.epochMilliseconds === second.epochMilliseconds) return new Date(first.epochMilliseconds)
  const moved = first.getTimeZoneTransition('next')
  const isSkipped = !first.toPlainDateTime().equals(wall)
  if (isSkipped) return new Date((moved ?? first).epochMilliseconds)
  // The hour that comes twice begins where its second time does: nothing before it is repeated.
  const isAgain = end === 'ends' && second.epochMilliseconds !== moved?.epochMilliseconds
  return new Date((isAgain ? second : first).epochMilliseconds)
}

function readWall(date: string, clock: string): Temporal.PlainDateTime {
  const day = Temporal.PlainDate.from(date)
  if (clock === '24:00') return day.add({ days: 1 }).toPlainDateTime()
  return day.toPlainDateTime(Temporal.PlainTime.from(clock))
}

/** What calendar and clock show there. `at` is a moment of whole minutes or is cut to them. */
export function readLocal(timeZone: string, at: Date): { readonly date: string; readonly clock: string } {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return {
    date: there.toPlainDate().toString(),
    clock: there.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

export const addDays = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString()

export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days

export function dayOf(date: string): Day {
  const day = DAYS[Temporal.PlainDate.from(date).dayOfWeek - 1]
  if (day === undefined) throw new Error(`no day of the week: ${date}`)
  return day
}

/** The Monday of its week. */
export const mondayOf = (date: string): string => addDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek)

/** Every day of which the span has a moment there, in order. */
export function listDates(timeZone: string, { from, to }: Span): string[] {
  const last = readLocal(timeZone, new Date(to.getTime() - 1)).date
  const dates: string[] = []
  for (let { date } = readLocal(timeZone, from); date <= last; date = addDays(date, 1)) dates.push(date)
  return dates
}

/** A day as it is there: 23 or 25 hours on two of the year. */
export const dayThere = (timeZone: string, date: string): Span => ({
  from: toInstant(timeZone, date, '00:00', 'begins'),
  to: toInstant(timeZone, addDays(date, 1), '00:00', 'begins'),
})

/** The span, cut at each midnight there, so that one of several days is known by each of its days. */
export const cutAtMidnight = (timeZone: string, span: Span): Span[] =>
  listDates(timeZone, span).flatMap(date => clipSpan(span, dayThere(timeZone, date)) ?? [])
