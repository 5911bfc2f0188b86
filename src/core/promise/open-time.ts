import type { Hours } from '../policy/hours.ts'
import { listOpenSpans } from '../policy/open-spans.ts'

/** Milliseconds, the end left out. */
export type Stretch = readonly [from: number, to: number]

/** In which time is counted: the desk's hours, or day and night where there are none. */
export type Calendar = Hours | null

/** Hours that are never open for so long are none: then day and night count. */
const LOOKED_AHEAD_DAYS = 800

/**
 * The moment at which so much counted time has gone since `from`. Where it ends just as the desk closes it is that moment,
 * not the next opening.
 */
export function addOpenTime(calendar: Calendar, from: Date, ms: number): Date {
  if (calendar === null || ms <= 0) return new Date(from.getTime() + Math.max(0, ms))
  let left = ms
  let idleDays = 0
  for (let day = dayOf(calendar, from); idleDays < LOOKED_AHEAD_DAYS; day = day.add({ days: 1 })) {
    const stretches = openOn(calendar, day)
    idleDays = stretches.length === 0 ? idleDays + 1 : 0
    for (const [opens, closes] of stretches) {
      const begins = Math.max(opens, from.getTime())
      const room = closes - begins
      if (room >= left) return new Date(begins + left)
      if (room > 0) left -= room
    }
  }
  return new Date(from.getTime() + ms)
}

/** How much counted time lies between two moments; none where the second is not later. Milliseconds. */
export function openTimeBetween(calendar: Calendar, from: Date, to: Date): number {
  if (to <= from) return 0
  if (calendar === null) return to.getTime() - from.getTime()
  let sum = 0
  const last = dayOf(calendar, to)
  for (
    let day = dayOf(calendar, from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    for (const [opens, closes] of openOn(calendar, day))
      sum += Math.max(0, Math.min(closes, to.getTime()) - Math.max(opens, from.getTime()))
  return sum
}

const dayOf = ({ timeZone }: Hours, moment: Date): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()

/** By the hours as an object: a policy is read once and asked often. */
const known = new WeakMap<Hours, Map<string, readonly Stretch[]>>()

function openOn(hours: Hours, day: Temporal.PlainDate): readonly Stretch[] {
  const days = known.get(hours) ?? new Map<string, readonly Stretch[]>()
  known.set(hours, days)
  const date = day.toString()
  const found = days.get(date) ?? findOpenStretches(hours, day)
  days.set(date, found)
  return found
}

/**
 * Where a day's clocks change, wall time is cut into pieces in which it runs evenly: a span counts in each piece as far as the
 * wall shows it, so an hour that is skipped counts nothing and one that comes twice counts twice.
 */
function findOpenStretches(hours: Hours, day: Temporal.PlainDate): readonly Stretch[] {
  const spans = listOpenSpans(hours, day.toString())
  if (spans.length === 0) return []
  const midnight = Date.parse(`${day.toString()}T00:00:00Z`)
  return listEvenPieces(hours.timeZone, day)
    .flatMap(({ begins, ends, offset }) =>
      spans.map(
        ([from, to]): Stretch => [
          Math.max(begins, midnight + minutesOf(from) * 60_000 - offset),
          Math.min(ends, midnight + minutesOf(to) * 60_000 - offset),
        ],
      ),
    )
    .filter(([from, to]) => from < to)
    .sort(([a], [b]) => a - b)
    .reduce<Stretch[]>(joinOverlapping, [])
}

/** Spans may lie over each other; time counts once. */
function joinOverlapping(joined: Stretch[], next: Stretch): Stretch[] {
  const last = joined.at(-1)
  if (last === undefined || last[1] < next[0]) return [...joined, next]
  return [...joined.slice(0, -1), [last[0], Math.max(last[1], next[1])]]
}

interface EvenPiece {
  readonly begins: number
  readonly ends: number
  /** Wall time minus UTC, milliseconds. */
  readonly offset: number
}

function listEvenPieces(timeZone: string, day: Temporal.PlainDate): EvenPiece[] {
  const ends = day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
  const pieces: EvenPiece[] = []
  for (let at = day.toZonedDateTime(timeZone); at.epochMilliseconds < ends; ) {
    const next = at.getTimeZoneTransition('next')
    const stop = Math.min(ends, next?.epochMilliseconds ?? ends)
    pieces.push({ begins: at.epochMilliseconds, ends: stop, offset: at.offsetNanoseconds / 1e6 })
    if (next === null || next.epochMilliseconds >= ends) break
    at = next
  }
  return pieces
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
