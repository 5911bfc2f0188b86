import type { Presence } from '../queue/agent.ts'
import type { Span } from '../roster/span.ts'

/** How somebody stands to the desk now. `missing`: the roster has him here, and he is not heard. */
export const ATTENDANCES = ['missing', 'available', 'away', 'expected', 'off'] as const
export type Attendance = (typeof ATTENDANCES)[number]

export interface Attending {
  readonly attendance: Attendance
  /** His time at the desk that runs, or the next within half a day; null: none is planned. */
  readonly shift: Span | null
}

/** Whoever begins, or comes back from somewhere, is given so long before he counts as missing. */
const GRACE_MS = 5 * 60_000

/** `shifts`: his own, in their order. `since`: since when he is as he is; null: he was never here. */
export function attend(
  presence: Presence,
  since: Date | null,
  shifts: readonly Span[],
  now: Date,
): Attending {
  const shift = shifts.find(({ to }) => to > now) ?? null
  if (presence !== 'offline') return { attendance: presence, shift }
  if (shift === null) return { attendance: 'off', shift }
  if (shift.from > now) return { attendance: 'expected', shift }
  const absentSince = since === null || since < shift.from ? shift.from : since
  const isMissing = now.getTime() - absentSince.getTime() >= GRACE_MS
  return { attendance: isMissing ? 'missing' : 'expected', shift }
}

interface Named extends Attending {
  readonly name: string
}

/** Who is missing stands first, then who is here, then who comes: the soonest first. */
export const rankAttending = <T extends Named>(people: readonly T[]): T[] =>
  people.toSorted(
    (a, b) =>
      ATTENDANCES.indexOf(a.attendance) - ATTENDANCES.indexOf(b.attendance) ||
      (a.attendance === 'expected' ? startOf(a) - startOf(b) : 0) ||
      a.name.localeCompare(b.name),
  )

const startOf = ({ shift }: Attending): number => shift?.from.getTime() ?? Number.POSITIVE_INFINITY
