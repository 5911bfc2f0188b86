import { replyRequest } from '../../contract/reply.ts'
import { applyScheduleAct, findReasonToStop } from '../../core/scheduled-reply/scheduled-reply.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import {
  changeScheduledReply,
  findScheduledReply,
  hasCustomerWrittenSince,
  isAuthorHere,
  listDueScheduledReplies,
  type ScheduledReplyRow,
  takeFromScheduledReply,
  toScheduledReply,
} from '../../store/scheduled-reply.ts'
import { fact, findTicketForChange } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { lockForMode, type ReplyRefused, replyWithin } from '../reply.ts'
import { giveBack } from './change-scheduled-reply.ts'

const AT_ONCE = 50

/**
 * Lets answers go whose time has come, by the way of every reply. One that may not go as things stand by now (the customer
 * wrote, somebody answered, the network closed the way) is its author's draft again, and he is told why.
 * @returns how many were at hand.
 */
export async function releaseScheduledReplies(desk: Desk): Promise<number> {
  const due = await desk.database.inEveryWorkspace(trx => listDueScheduledReplies(trx, desk.now(), AT_ONCE))
  const troubles: unknown[] = []
  // One that cannot be let go holds up no other.
  for (const { workspace_id, id } of due)
    await releaseOne(desk, workspace_id, id).catch(trouble => troubles.push(trouble))
  if (troubles.length > 0) throw troubles[0]
  return due.length
}

/** Somebody may have moved it or taken it back since it was found. */
async function releaseOne(desk: Desk, workspaceId: string, id: string): Promise<void> {
  await desk.database.inWorkspace(workspaceId, async trx => {
    const found = await findScheduledReply(trx, workspaceId, id)
    if (found === undefined) return
    await lockForMode(trx, workspaceId, found.ticket_id, found.mode)
    await findTicketForChange(trx, workspaceId, found.ticket_id)
    const row = await findScheduledReply(trx, workspaceId, id)
    if (row === undefined || row.state !== 'scheduled' || row.goes_at > desk.now()) return
    await takeFromScheduledReply(trx, row, desk.now())
    const reason = (await findReason(trx, row)) ?? (await letGo(desk, trx, row))
    await end(desk, trx, row, reason)
  })
}

async function findReason(trx: Trx, row: ScheduledReplyRow): Promise<string | null> {
  return findReasonToStop({
    customerWrote: await hasCustomerWrittenSince(trx, row),
    evenIfCustomerWrites: row.even_if_customer_writes,
    authorIsHere: await isAuthorHere(trx, row),
  })
}

/** @returns why it does not go; null when it is on its way. */
async function letGo(desk: Desk, trx: Trx, row: ScheduledReplyRow): Promise<string | null> {
  const { workspace_id: workspaceId, ticket_id: ticketId, author_id: authorId } = row
  // Read before by a second person, it need not be read again.
  const signing = { authorId, senderId: row.approved_by ?? authorId, keepsDraft: true } as const
  const replied = await replyWithin(desk, trx, workspaceId, ticketId, replyRequest.parse(row.reply), signing)
  return replied.ok ? null : nameReason(replied.refusal)
}

const nameReason = (refused: ReplyRefused): string =>
  refused.kind === 'refused' ? refused.refusal : refused.kind

async function end(desk: Desk, trx: Trx, row: ScheduledReplyRow, reason: string | null): Promise<void> {
  const act = reason === null ? 'release' : 'stop'
  const applied = applyScheduleAct(toScheduledReply(row), { act }, desk.now())
  if (!applied.ok) throw new Error(`a scheduled reply could not end: ${applied.refusal}`)
  await changeScheduledReply(trx, row, applied.value)
  if (reason === null) return
  await giveBack(desk, trx, row)
  const data = { scheduledReplyId: row.id, authorId: row.author_id, reason }
  const happened = [fact({ type: 'reply.stopped', data }, { kind: 'clock' }, row.id, row.ticket_id)]
  await insertEvents(trx, row.workspace_id, happened, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
