import type { GapView, LeaveView, RosterAnswer, ShiftView } from '../../../../src/contract/roster.ts'

export interface PersonsDay {
  readonly shifts: readonly ShiftView[]
  readonly cancelled: RosterAnswer['cancelled']
  readonly leaves: readonly LeaveView[]
}

/** What one person has on one day: shifts by the day on which they begin. */
export function listPersonsDay(roster: RosterAnswer, memberId: string, date: string): PersonsDay {
  const isHere = (each: { readonly memberId: string; readonly date: string }) =>
    each.memberId === memberId && each.date === date
  return {
    shifts: roster.shifts.filter(isHere),
    cancelled: roster.cancelled.filter(isHere),
    leaves: roster.leaves.filter(
      leave => leave.memberId === memberId && leave.date <= date && date <= leave.untilDate,
    ),
  }
}

export const listDaysGaps = ({ gaps }: RosterAnswer, date: string): readonly GapView[] =>
  gaps.filter(gap => gap.date === date)

/** Whether the person is off for some of the shift. */
export const isOffIn = (shift: ShiftView, leaves: readonly LeaveView[]): boolean =>
  leaves.some(({ state, from, to }) => state === 'granted' && from < shift.to && shift.from < to)
