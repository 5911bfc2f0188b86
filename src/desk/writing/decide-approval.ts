import { type ApprovalRefusal, applyApprovalAct } from '../../core/approval/approval.ts'
import type { NewEvent } from '../../core/events.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import {
  type ApprovalRow,
  decideApproval,
  findApproval,
  markTicket,
  takeFromApproval,
  toApproval,
} from '../../store/approval.ts'
import { insertEvents } from '../../store/event.ts'
import { fact, findTicketForChange } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'
import { giveDraftBack } from './give-back.ts'

export type DecideRefusal = ApprovalRefusal | 'notFound'

/** A second person says why an answer does not go. */
export const refuseApproval = (
  desk: Desk,
  workspaceId: string,
  approvalId: string,
  note: string,
  memberId: string,
): Promise<Result<ApprovalRow, DecideRefusal>> =>
  endRequest(desk, workspaceId, approvalId, { act: 'refuse', note: toStorable(note) }, memberId)

/** Whoever asked takes it back. */
export const withdrawApproval = (
  desk: Desk,
  workspaceId: string,
  approvalId: string,
  memberId: string,
): Promise<Result<ApprovalRow, DecideRefusal>> =>
  endRequest(desk, workspaceId, approvalId, { act: 'withdraw', note: '' }, memberId)

interface Ending {
  readonly act: 'refuse' | 'withdraw'
  readonly note: string
}

/** It does not go: the newest version is its author's draft again, with its files; the ticket awaits nobody. */
async function endRequest(
  desk: Desk,
  workspaceId: string,
  approvalId: string,
  { act, note }: Ending,
  memberId: string,
): Promise<Result<ApprovalRow, DecideRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const found = await findApproval(trx, workspaceId, approvalId)
    if (found === undefined) return refuse('notFound')
    const { ticket_id: ticketId } = found
    await findTicketForChange(trx, workspaceId, ticketId)
    const row = await findApproval(trx, workspaceId, approvalId)
    if (row === undefined) return refuse('notFound')
    const applied = applyApprovalAct(toApproval(row), act, memberId, desk.now())
    if (!applied.ok) return applied
    const ended = await decideApproval(trx, row, applied.value, note)
    await takeFromApproval(trx, workspaceId, approvalId, desk.now())
    const newest = row.candidates.at(-1)
    if (newest !== undefined) {
      const { id: _, ...content } = newest
      const place = { workspaceId, ticketId, mode: row.mode, authorId: row.asked_by }
      await giveDraftBack(desk, trx, place, content)
    }
    const refusedAt = act === 'refuse' ? desk.now() : null
    await markTicket(trx, workspaceId, ticketId, { awaitsSince: null, refusedAt })
    const by = { kind: 'person', memberId } as const
    await insertEvents(trx, workspaceId, [fact(tellEnd(row, act, note), by, approvalId, ticketId)], {
      newId: desk.newId,
      now: desk.now(),
    })
    await wakeEverybody(trx)
    return ok(ended)
  })
}

const tellEnd = ({ id: approvalId, asked_by }: ApprovalRow, act: Ending['act'], note: string): NewEvent =>
  act === 'refuse'
    ? { type: 'approval.refused', data: { approvalId, authorId: asked_by, note } }
    : { type: 'approval.withdrawn', data: { approvalId } }
