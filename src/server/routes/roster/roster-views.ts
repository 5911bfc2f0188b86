import type { GapView, LeaveView, RosterAnswer } from '../../../contract/roster.ts'
import { isRole } from '../../../core/member/role.ts'
import type { Gap } from '../../../core/roster/find-gaps.ts'
import { addDays, cutAtMidnight, listDates, readLocal } from '../../../core/roster/local-time.ts'
import type { Span } from '../../../core/roster/span.ts'
import type { Roster } from '../../../desk/roster/read-roster.ts'
import type { LeaveRow } from '../../../store/roster.ts'

/** Whose notes on a leave he may read. */
export interface Reader {
  readonly memberId: string
  readonly runsTeam: boolean
}

export interface RosterFrame {
  readonly from: string
  readonly days: number
  readonly today: string
  readonly asked: readonly LeaveRow[]
}

export const toRosterAnswer = (roster: Roster, frame: RosterFrame, reader: Reader): RosterAnswer => {
  const { timeZone, document } = roster
  const { from, days, today } = frame
  const toLeave = (leave: LeaveRow) => toLeaveView(timeZone, leave, reader)
  return {
    timeZone,
    today,
    from,
    days,
    isEmpty: roster.isEmpty,
    people: roster.people.flatMap(({ id, name, role, languages }) =>
      isRole(role) ? [{ id, name, role, languages: [...languages] }] : [],
    ),
    patterns: roster.patterns.map(pattern => ({ ...pattern })),
    shifts: roster.shifts.map(({ id, memberId, origin, ...span }) => ({
      id,
      memberId,
      origin,
      ...toSpanView(timeZone, span),
    })),
    cancelled: roster.exceptions
      .filter(({ kind }) => kind === 'cancelled')
      .map(({ id, memberId, ...span }) => ({ id, memberId, ...toSpanView(timeZone, span) })),
    leaves: roster.leaves.filter(({ state }) => state === 'granted' || state === 'asked').map(toLeave),
    asked: frame.asked.map(toLeave),
    gaps: toGapViews(timeZone, roster.gaps),
    closedDates: listClosed(roster, frame),
    cover: { ...document.cover, languages: [...document.cover.languages] },
  }
}

/** Days on which the policy wants nobody. */
function listClosed({ timeZone, required }: Roster, { from, days }: RosterFrame): string[] {
  const dates = Array.from({ length: days }, (_, n) => addDays(from, n))
  const open = new Set(required.flatMap(span => listDates(timeZone, span)))
  return dates.filter(date => !open.has(date))
}

export function toSpanView(timeZone: string, { from, to }: Span) {
  const begin = readLocal(timeZone, from)
  const { clock } = readLocal(timeZone, to)
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    date: begin.date,
    fromClock: begin.clock,
    toClock: clock === '00:00' ? '24:00' : clock,
  }
}

/** The last day of which it has a moment. */
const lastDateOf = (timeZone: string, to: Date): string =>
  readLocal(timeZone, new Date(to.getTime() - 1)).date

export const toLeaveView = (timeZone: string, leave: LeaveRow, reader: Reader): LeaveView => ({
  id: leave.id,
  memberId: leave.member_id,
  state: leave.state,
  ...toSpanView(timeZone, { from: leave.from_at, to: leave.to_at }),
  untilDate: lastDateOf(timeZone, leave.to_at),
  note: reader.runsTeam || reader.memberId === leave.member_id ? leave.note : null,
})

/** Day by day, as people speak of them. */
export const toGapViews = (timeZone: string, gaps: readonly Gap[]): GapView[] =>
  gaps.flatMap(({ people, isEmpty, languages, ...span }) =>
    cutAtMidnight(timeZone, span).map(part => ({
      ...toSpanView(timeZone, part),
      people,
      isEmpty,
      languages: [...languages],
    })),
  )
