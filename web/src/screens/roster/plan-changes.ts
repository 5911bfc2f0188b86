import type { PatternView, RosterChange, ShiftView } from '../../../../src/contract/roster.ts'
import type { Day } from '../../../../src/core/policy/hours.ts'
import { addDays, WEEK, weekdayOf } from './calendar-day.ts'

/** What the form of a shift holds. */
export interface ShiftForm {
  readonly memberId: string
  readonly date: string
  readonly from: string
  readonly to: string
  readonly isWeekly: boolean
  /** Of a weekly one. */
  readonly days: readonly Day[]
  readonly validFrom: string
  /** Empty: until it is changed. */
  readonly validUntil: string
}

export type NewId = () => string

export const dayOfDate = (date: string): Day => WEEK[weekdayOf(date)] ?? 'monday'

/** What is to be planned anew: one time, or one pattern for each of the days. */
export function planNew(form: ShiftForm, newId: NewId): RosterChange[] {
  const { memberId, date, from, to } = form
  if (!form.isWeekly) return [{ do: 'addShift', id: newId(), kind: 'extra', memberId, date, from, to }]
  return form.days.map(day => ({
    do: 'putPattern',
    id: newId(),
    memberId,
    day,
    from,
    to,
    validFrom: form.validFrom,
    validUntil: form.validUntil === '' ? null : form.validUntil,
  }))
}

/** Takes one shift out of the plan: for its day alone, or its pattern from that day on. What lies behind stays as it was. */
export function planRemoval(
  shift: ShiftView,
  pattern: PatternView | undefined,
  isWeekly: boolean,
  newId: NewId,
): RosterChange[] {
  if (shift.origin === 'extra' && shift.id !== null) return [{ do: 'removeShift', id: shift.id }]
  if (isWeekly && pattern !== undefined) return [endPattern(pattern, shift.date)]
  const { memberId, date, fromClock, toClock } = shift
  const span = { memberId, date, from: fromClock, to: toClock }
  return [{ do: 'addShift', id: newId(), kind: 'cancelled', ...span }]
}

const endPattern = (pattern: PatternView, date: string): RosterChange =>
  pattern.validFrom >= date
    ? { do: 'removePattern', id: pattern.id }
    : { do: 'putPattern', ...pattern, validUntil: addDays(date, -1) }

/** The shift as the form has it now: for its day alone, or from that day on. */
export function planChange(
  shift: ShiftView,
  pattern: PatternView | undefined,
  form: ShiftForm,
  newId: NewId,
): RosterChange[] {
  const isWeekly = form.isWeekly && pattern !== undefined
  const removed = planRemoval(shift, pattern, isWeekly, newId)
  if (!isWeekly) return [...removed, ...planNew({ ...form, isWeekly: false }, newId)]
  const { validUntil } = pattern
  const { memberId, from, to } = form
  return [
    ...removed,
    {
      do: 'putPattern',
      id: newId(),
      memberId,
      day: pattern.day,
      from,
      to,
      validFrom: shift.date,
      validUntil,
    },
  ]
}
