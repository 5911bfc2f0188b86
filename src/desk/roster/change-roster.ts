import type { RosterChange } from '../../contract/roster.ts'
import type { NewEvent } from '../../core/events.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { readLocal } from '../../core/roster/local-time.ts'
import { type ShiftException, type ShiftPattern, spanOn } from '../../core/roster/shift.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { getPolicy } from '../../store/policy.ts'
import {
  deleteShiftException,
  deleteShiftPattern,
  findShiftException,
  findShiftPattern,
  insertShiftException,
  lockRoster,
  putShiftPattern,
} from '../../store/roster.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { findColleague } from './find-colleague.ts'

export type RosterRefusal = 'notFound' | 'unknownColleague'

/** Ends the transaction: what was changed before the one that is refused must not stay. */
class Refused extends Error {
  readonly refusal: RosterRefusal

  constructor(refusal: RosterRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** Changes the plan, wholly or not at all. @returns the changes that take it back. */
export async function changeRoster(
  desk: Desk,
  workspaceId: string,
  changes: readonly RosterChange[],
  memberId: string,
): Promise<Result<readonly RosterChange[], RosterRefusal>> {
  try {
    return await desk.database.inWorkspace(workspaceId, async trx => {
      const changed = await changeRosterWithin(desk, trx, workspaceId, changes, memberId)
      if (!changed.ok) throw new Refused(changed.refusal)
      return changed
    })
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal)
    throw error
  }
}

/** The same inside a transaction, which must not be committed where it is refused. */
export async function changeRosterWithin(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  changes: readonly RosterChange[],
  memberId: string,
): Promise<Result<readonly RosterChange[], RosterRefusal>> {
  await lockRoster(trx, workspaceId)
  const { timeZone } = (await getPolicy(trx, workspaceId)).document.hours
  const undo: RosterChange[] = []
  const touched = new Set<string>()
  for (const change of changes) {
    const changed = await changeOne(trx, workspaceId, timeZone, change)
    if (!changed.ok) return changed
    undo.unshift(...changed.value.undo)
    for (const each of changed.value.memberIds) touched.add(each)
  }
  const event: NewEvent = { type: 'roster.changed', data: { memberIds: [...touched] } }
  const by = { kind: 'person', memberId } as const
  await insertEvents(trx, workspaceId, [fact(event, by, workspaceId, null)], {
    newId: desk.newId,
    now: desk.now(),
  })
  await wakeEverybody(trx)
  return ok(undo)
}

interface Changed {
  readonly undo: readonly RosterChange[]
  readonly memberIds: readonly string[]
}

function changeOne(
  trx: Trx,
  workspaceId: string,
  timeZone: string,
  change: RosterChange,
): Promise<Result<Changed, RosterRefusal>> {
  switch (change.do) {
    case 'addShift':
      return addShift(trx, workspaceId, timeZone, change)
    case 'removeShift':
      return removeShift(trx, workspaceId, timeZone, change.id)
    case 'putPattern':
      return putPattern(trx, workspaceId, change)
    case 'removePattern':
      return removePattern(trx, workspaceId, change.id)
  }
}

async function addShift(
  trx: Trx,
  workspaceId: string,
  timeZone: string,
  { id, kind, memberId, date, from, to }: Extract<RosterChange, { do: 'addShift' }>,
): Promise<Result<Changed, RosterRefusal>> {
  if ((await findColleague(trx, workspaceId, memberId)) === undefined) return refuse('unknownColleague')
  const span = spanOn(timeZone, date, from, to)
  // A time that the clocks jump over is none.
  if (span.from >= span.to) return ok({ undo: [], memberIds: [] })
  await insertShiftException(trx, workspaceId, { id, kind, memberId, ...span })
  return ok({ undo: [{ do: 'removeShift', id }], memberIds: [memberId] })
}

async function removeShift(
  trx: Trx,
  workspaceId: string,
  timeZone: string,
  id: string,
): Promise<Result<Changed, RosterRefusal>> {
  const shift = await findShiftException(trx, workspaceId, id)
  if (shift === undefined) return refuse('notFound')
  await deleteShiftException(trx, workspaceId, id)
  return ok({ undo: [toAddShift(timeZone, shift)], memberIds: [shift.memberId] })
}

function toAddShift(timeZone: string, { id, kind, memberId, from, to }: ShiftException): RosterChange {
  const begin = readLocal(timeZone, from)
  const { clock } = readLocal(timeZone, to)
  return { do: 'addShift', id, kind, memberId, date: begin.date, from: begin.clock, to: endClock(clock) }
}

/** One that lasts from midnight to midnight ends at 24:00, not when it begins. */
const endClock = (clock: string): string => (clock === '00:00' ? '24:00' : clock)

async function putPattern(
  trx: Trx,
  workspaceId: string,
  { do: _, ...pattern }: Extract<RosterChange, { do: 'putPattern' }>,
): Promise<Result<Changed, RosterRefusal>> {
  if ((await findColleague(trx, workspaceId, pattern.memberId)) === undefined)
    return refuse('unknownColleague')
  const before = await findShiftPattern(trx, workspaceId, pattern.id)
  await putShiftPattern(trx, workspaceId, pattern)
  const undo: RosterChange =
    before === undefined ? { do: 'removePattern', id: pattern.id } : toPutPattern(before)
  return ok({ undo: [undo], memberIds: [pattern.memberId] })
}

const toPutPattern = (pattern: ShiftPattern): RosterChange => ({ do: 'putPattern', ...pattern })

async function removePattern(
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<Result<Changed, RosterRefusal>> {
  const pattern = await findShiftPattern(trx, workspaceId, id)
  if (pattern === undefined) return refuse('notFound')
  await deleteShiftPattern(trx, workspaceId, id)
  return ok({ undo: [toPutPattern(pattern)], memberIds: [pattern.memberId] })
}
