import type { EventType, NewEvent } from '../../core/events.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { applyLeaveAct, type LeaveAct, type LeaveRefusal, mayActOnLeave } from '../../core/roster/leave.ts'
import { toInstant } from '../../core/roster/local-time.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { getPolicy } from '../../store/policy.ts'
import {
  findLeaveForChange,
  insertLeave,
  type LeaveRow,
  listLeaves,
  lockRoster,
  setLeaveState,
} from '../../store/roster.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'
import { findColleague } from './find-colleague.ts'

/** Who asks, and whether he runs the team. */
export interface Asker {
  readonly memberId: string
  readonly runsTeam: boolean
}

export interface LeaveWish {
  readonly id: string
  readonly memberId: string
  /** `2026-05-04T09:30` by calendar and clock of the desk; a day may end at 24:00. */
  readonly from: string
  readonly to: string
  readonly note: string
}

export type WishRefusal = 'notAllowed' | 'unknownColleague' | 'leaveOverlaps' | 'leaveInThePast'

/** Time off: what who runs the team plans is granted with that, everybody else asks for his own. */
export async function planLeave(
  desk: Desk,
  workspaceId: string,
  wish: LeaveWish,
  asker: Asker,
): Promise<Result<LeaveRow, WishRefusal>> {
  if (wish.memberId !== asker.memberId && !asker.runsTeam) return refuse('notAllowed')
  return desk.database.inWorkspace(workspaceId, async trx => {
    await lockRoster(trx, workspaceId)
    if ((await findColleague(trx, workspaceId, wish.memberId)) === undefined)
      return refuse('unknownColleague')
    const known = await findLeaveForChange(trx, workspaceId, wish.id)
    // Sent twice, it is asked for once.
    if (known !== undefined) return known.member_id === wish.memberId ? ok(known) : refuse('leaveOverlaps')
    const { timeZone } = (await getPolicy(trx, workspaceId)).document.hours
    const leave = toLeave(desk, workspaceId, timeZone, wish, asker)
    if (leave.to_at <= desk.now() || leave.from_at >= leave.to_at) return refuse('leaveInThePast')
    if (await hasOther(trx, leave)) return refuse('leaveOverlaps')
    const row = await insertLeave(trx, leave)
    await tell(desk, trx, row, row.state === 'granted' ? 'leave.planned' : 'leave.asked', asker.memberId)
    return ok(row)
  })
}

function toLeave(
  desk: Desk,
  workspaceId: string,
  timeZone: string,
  { id, memberId, from, to, note }: LeaveWish,
  asker: Asker,
): LeaveRow {
  const at = (wall: string, end: 'begins' | 'ends') =>
    toInstant(timeZone, wall.slice(0, 10), wall.slice(11), end)
  const now = desk.now()
  return {
    workspace_id: workspaceId,
    id,
    member_id: memberId,
    from_at: at(from, 'begins'),
    to_at: at(to, 'ends'),
    note: toStorable(note),
    state: asker.runsTeam ? 'granted' : 'asked',
    asked_by: asker.memberId,
    asked_at: now,
    decided_by: asker.runsTeam ? asker.memberId : null,
    decided_at: asker.runsTeam ? now : null,
  }
}

/** Whether the person has another leave at that time, or has asked for it. */
async function hasOther(
  trx: Trx,
  { workspace_id, id, member_id, from_at, to_at }: LeaveRow,
): Promise<boolean> {
  const others = await listLeaves(trx, workspace_id, { from: from_at, to: to_at })
  return others.some(
    each =>
      each.id !== id && each.member_id === member_id && (each.state === 'asked' || each.state === 'granted'),
  )
}

export type LeaveActRefusal = LeaveRefusal | 'notFound' | 'notAllowed' | 'leaveOverlaps'

export async function actOnLeave(
  desk: Desk,
  workspaceId: string,
  id: string,
  act: LeaveAct,
  asker: Asker,
): Promise<Result<LeaveRow, LeaveActRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    await lockRoster(trx, workspaceId)
    const leave = await findLeaveForChange(trx, workspaceId, id)
    if (leave === undefined) return refuse('notFound')
    if (!mayActOnLeave(act, leave.state, leave.member_id === asker.memberId, asker.runsTeam))
      return refuse('notAllowed')
    const applied = applyLeaveAct(leave.state, act)
    if (!applied.ok) return applied
    if (act === 'reopen' && (await hasOther(trx, leave))) return refuse('leaveOverlaps')
    const isOpen = applied.value === 'asked'
    const row = await setLeaveState(trx, workspaceId, id, {
      state: applied.value,
      decidedBy: isOpen ? null : asker.memberId,
      decidedAt: isOpen ? null : desk.now(),
    })
    await tell(desk, trx, row, EVENT_OF[act], asker.memberId)
    return ok(row)
  })
}

type LeaveEvent = Extract<EventType, `leave.${string}`>

const EVENT_OF = {
  grant: 'leave.granted',
  refuse: 'leave.refused',
  withdraw: 'leave.withdrawn',
  reopen: 'leave.reopened',
} as const satisfies Record<LeaveAct, LeaveEvent>

async function tell(
  desk: Desk,
  trx: Trx,
  leave: LeaveRow,
  type: LeaveEvent,
  memberId: string,
): Promise<void> {
  const data = {
    memberId: leave.member_id,
    from: leave.from_at.toISOString(),
    to: leave.to_at.toISOString(),
  }
  const event = { type, data } as NewEvent
  const by = { kind: 'person', memberId } as const
  await insertEvents(trx, leave.workspace_id, [fact(event, by, leave.id, null)], {
    newId: desk.newId,
    now: desk.now(),
  })
  await wakeEverybody(trx)
}
