import type { RosterChange } from '../../contract/roster.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { addDays, daysBetween, dayThere, mondayOf, readLocal } from '../../core/roster/local-time.ts'
import { type Shift, type ShiftException, spanOn } from '../../core/roster/shift.ts'
import { cutSpan, type Span } from '../../core/roster/span.ts'
import type { Trx } from '../../store/database.ts'
import { getPolicy } from '../../store/policy.ts'
import type { Desk } from '../desk.ts'
import { changeRoster, type RosterRefusal } from './change-roster.ts'
import { readRoster } from './read-roster.ts'

/**
 * Gives the week of the second day the shifts of the first one's that it has not yet, by the clock on the wall, and
 * takes out of it what was cancelled there. @returns the changes that take it back.
 */
export async function copyWeek(
  desk: Desk,
  workspaceId: string,
  week: { readonly from: string; readonly to: string },
  memberId: string,
): Promise<Result<readonly RosterChange[], RosterRefusal | 'sameWeek'>> {
  const from = mondayOf(week.from)
  const to = mondayOf(week.to)
  if (from === to) return refuse('sameWeek')
  const changes = await desk.database.inWorkspace(workspaceId, trx =>
    listCopies(desk, trx, workspaceId, from, to),
  )
  return changes.length === 0 ? ok([]) : changeRoster(desk, workspaceId, changes, memberId)
}

async function listCopies(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  from: string,
  to: string,
): Promise<RosterChange[]> {
  const { timeZone } = (await getPolicy(trx, workspaceId)).document.hours
  const read = (monday: string) => readRoster(trx, workspaceId, weekOf(timeZone, monday), desk.now())
  const before = await read(from)
  const after = await read(to)
  const days = daysBetween(from, to)
  const source = weekOf(timeZone, from)
  const ofWeek = before.shifts.filter(each => each.from >= source.from && each.from < source.to)
  const cancelled = before.exceptions
    .filter(each => each.kind === 'cancelled' && each.from >= source.from && each.from < source.to)
    .map(each => toCopy(timeZone, each, days, desk.newId()))
    .filter(copy => !after.exceptions.some(each => isSame(timeZone, each, copy)))
  const stays = after.shifts.flatMap(shift => withoutCopies(timeZone, shift, cancelled))
  const extra = ofWeek
    .map(each => toCopy(timeZone, { ...each, kind: 'extra' }, days, desk.newId()))
    .filter(copy => !stays.some(each => isSame(timeZone, { ...each, kind: 'extra' }, copy)))
  return [...cancelled, ...extra]
}

const weekOf = (timeZone: string, monday: string): Span => ({
  from: dayThere(timeZone, monday).from,
  to: dayThere(timeZone, addDays(monday, 6)).to,
})

type Copy = Extract<RosterChange, { do: 'addShift' }>

/** What is left of a shift where the copies are cancelled; what was planned by hand is not touched by them. */
function withoutCopies(timeZone: string, shift: Shift, cancelled: readonly Copy[]): Shift[] {
  if (shift.origin === 'extra') return [shift]
  const holes = cancelled
    .filter(({ memberId }) => memberId === shift.memberId)
    .map(({ date, from, to }) => spanOn(timeZone, date, from, to))
  return cutSpan(shift, holes).map(span => ({ ...shift, ...span }))
}

function wallOf(timeZone: string, { from, to }: Span, days: number) {
  const begin = readLocal(timeZone, from)
  const { clock } = readLocal(timeZone, to)
  return { date: addDays(begin.date, days), from: begin.clock, to: clock === '00:00' ? '24:00' : clock }
}

function isSame(timeZone: string, copied: Copied, { kind, memberId, date, from, to }: Copy): boolean {
  const wall = wallOf(timeZone, copied, 0)
  const isThen = wall.date === date && wall.from === from && wall.to === to
  return isThen && copied.kind === kind && copied.memberId === memberId
}

type Copied = Span & Pick<ShiftException, 'memberId' | 'kind'>

const toCopy = (timeZone: string, copied: Copied, days: number, id: string): Copy => ({
  do: 'addShift',
  id,
  kind: copied.kind,
  memberId: copied.memberId,
  ...wallOf(timeZone, copied, days),
})
