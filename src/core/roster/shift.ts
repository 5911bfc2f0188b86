import type { Day } from '../policy/hours.ts'
import type { PolicyDocument } from '../policy/policy.ts'
import { addDays, dayOf, listDates, toInstant } from './local-time.ts'
import { cutSpan, overlap, type Span } from './span.ts'

/** Where a shift comes from: a person's own weekly pattern, the shifts of his team by the policy, or a hand. */
export const SHIFT_ORIGINS = ['pattern', 'team', 'extra'] as const
export type ShiftOrigin = (typeof SHIFT_ORIGINS)[number]

/** What the roster says of one time apart from all patterns: somebody is there besides, or is not there after all. */
export const SHIFT_KINDS = ['extra', 'cancelled'] as const
export type ShiftKind = (typeof SHIFT_KINDS)[number]

/** A weekly time at the desk, by the clock on the wall: HH:MM. Where `to` is not after `from` it ends the next day. */
export interface ShiftPattern {
  readonly id: string
  readonly memberId: string
  readonly day: Day
  readonly from: string
  readonly to: string
  /** YYYY-MM-DD, both days included; null: until it is changed. */
  readonly validFrom: string
  readonly validUntil: string | null
}

/** One time that no pattern says. A cancelled one takes its time out of what the person's patterns say. */
export interface ShiftException extends Span {
  readonly id: string
  readonly memberId: string
  readonly kind: ShiftKind
}

/** A person's planned time at the desk. */
export interface Shift extends Span {
  readonly memberId: string
  readonly origin: ShiftOrigin
  /** Of the pattern or the exception that it comes from; null for a team's. */
  readonly id: string | null
}

export interface RosterPlan {
  readonly timeZone: string
  readonly patterns: readonly ShiftPattern[]
  readonly exceptions: readonly ShiftException[]
  /** Times of people who have no pattern of their own: those of their teams. */
  readonly ofTeams: readonly TeamPattern[]
}

export type TeamPattern = Omit<ShiftPattern, 'id' | 'validFrom' | 'validUntil'>

/** Every shift of which the period has a moment, whole, by their beginning. */
export function planShifts({ timeZone, patterns, exceptions, ofTeams }: RosterPlan, period: Span): Shift[] {
  // What begins the evening before may last into the period.
  const dates = listDates(timeZone, period)
  const before = dates[0] === undefined ? [] : [addDays(dates[0], -1)]
  const days = [...before, ...dates].map(date => ({ date, day: dayOf(date) }))
  const own = patterns.flatMap(pattern =>
    days
      .filter(({ date, day }) => day === pattern.day && isValidOn(pattern, date))
      .flatMap(({ date }) => shiftOn(timeZone, pattern, date, 'pattern', pattern.id)),
  )
  const teams = ofTeams.flatMap(pattern =>
    days
      .filter(({ day }) => day === pattern.day)
      .flatMap(({ date }) => shiftOn(timeZone, pattern, date, 'team', null)),
  )
  const extra = exceptions.filter(each => each.kind === 'extra')
  return [...[...own, ...teams].flatMap(shift => withoutCancelled(shift, exceptions)), ...extra.map(toShift)]
    .filter(shift => overlap(shift, period))
    .toSorted((a, b) => a.from.getTime() - b.from.getTime() || a.to.getTime() - b.to.getTime())
}

const isValidOn = ({ validFrom, validUntil }: ShiftPattern, date: string): boolean =>
  validFrom <= date && (validUntil === null || date <= validUntil)

/** None where the clocks jump over the whole of it. */
function shiftOn(
  timeZone: string,
  { memberId, from, to }: TeamPattern,
  date: string,
  origin: ShiftOrigin,
  id: string | null,
): Shift[] {
  const span = spanOn(timeZone, date, from, to)
  return span.from < span.to ? [{ memberId, ...span, origin, id }] : []
}

/** The time that a date and two clocks name; it ends the next day where the second is not after the first. */
export const spanOn = (timeZone: string, date: string, from: string, to: string): Span => ({
  from: toInstant(timeZone, date, from, 'begins'),
  to: toInstant(timeZone, from < to ? date : addDays(date, 1), to, 'ends'),
})

const withoutCancelled = (shift: Shift, exceptions: readonly ShiftException[]): Shift[] =>
  cutSpan(
    shift,
    exceptions.filter(({ kind, memberId }) => kind === 'cancelled' && memberId === shift.memberId),
  ).map(span => ({ ...shift, ...span }))

const toShift = ({ id, memberId, from, to }: ShiftException): Shift => ({
  memberId,
  from,
  to,
  origin: 'extra',
  id,
})

/** The shifts of a team, as a pattern of each of its people. */
export const patternsOfTeam = (
  { shifts }: Pick<PolicyDocument['teams'][number], 'shifts'>,
  memberIds: readonly string[],
): TeamPattern[] =>
  memberIds.flatMap(memberId =>
    shifts.flatMap(({ days, span: [from, to] }) => days.map(day => ({ memberId, day, from, to }))),
  )
