import type { ReplyRequest } from '../../contract/reply.ts'
import type { ScheduleReplyRequest } from '../../contract/scheduled-reply.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findTimeFlaw, type ScheduledReplyRefusal } from '../../core/scheduled-reply/scheduled-reply.ts'
import type { Trx } from '../../store/database.ts'
import { deleteDraft } from '../../store/draft.ts'
import { insertEvents } from '../../store/event.ts'
import {
  findScheduledReply,
  giveToScheduledReply,
  insertScheduledReply,
  type ScheduledReplyRow,
} from '../../store/scheduled-reply.ts'
import { fact, findTicketForChange, type TicketRecord } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { checkRequest, lockForMode, type ReplyRefused, type Signing } from '../reply.ts'
import { toStorable } from '../storable.ts'

export type ScheduleRefused =
  | ReplyRefused
  | { readonly kind: 'refused'; readonly refusal: ScheduledReplyRefusal }

/**
 * Keeps an answer until its time has come. What would keep it from going now is said now, to who can mend it; its files
 * wait with it. Its id is the client's, so that a request sent twice is one.
 */
export async function scheduleReply(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  asked: ScheduleReplyRequest,
  memberId: string,
): Promise<Result<ScheduledReplyRow, ScheduleRefused>> {
  const { goesAt: at, evenIfCustomerWrites, reply } = toStorable(asked)
  const { mode } = reply
  return desk.database.inWorkspace(workspaceId, async trx => {
    await lockForMode(trx, workspaceId, ticketId, mode)
    const ticket = await findTicketForChange(trx, workspaceId, ticketId)
    if (ticket === undefined) return refuse({ kind: 'notFound' })
    const earlier = await findScheduledReply(trx, workspaceId, reply.deliveryId)
    if (earlier !== undefined) return ok(earlier)
    const [now, goesAt] = [desk.now(), new Date(at)]
    const flaw = findTimeFlaw(goesAt, now)
    if (flaw !== null) return refuse({ kind: 'refused', refusal: flaw })
    const signing = { authorId: memberId, senderId: memberId }
    const kept = await keepForLater(desk, trx, ticket, { goesAt, evenIfCustomerWrites, reply }, signing)
    if (kept.ok) await deleteDraft(trx, { workspaceId, ticketId, mode, authorId: memberId })
    return kept
  })
}

/** An answer, and when it goes. */
export interface Later {
  readonly reply: ReplyRequest
  readonly goesAt: Date
  readonly evenIfCustomerWrites: boolean
}

/** The same inside a transaction that has more to do: the caller holds the ticket's lock. */
export async function keepForLater(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  { reply, goesAt, evenIfCustomerWrites }: Later,
  signing: Signing,
): Promise<Result<ScheduledReplyRow, ReplyRefused>> {
  const { workspace_id: workspaceId, id: ticketId } = ticket
  const checked = await checkRequest(desk, trx, ticket, reply, signing)
  if (!checked.ok) return checked
  const row = await insertScheduledReply(trx, {
    workspace_id: workspaceId,
    id: reply.deliveryId,
    ticket_id: ticketId,
    mode: reply.mode,
    account_id: reply.accountId,
    reply,
    goes_at: goesAt,
    even_if_customer_writes: evenIfCustomerWrites,
    author_id: signing.authorId,
    approved_by: signing.senderId === signing.authorId ? null : signing.senderId,
    made_at: desk.now(),
  })
  await giveToScheduledReply(trx, row, listFiles(reply))
  const data = { scheduledReplyId: row.id, goesAt: goesAt.toISOString(), mode: reply.mode }
  const by = { kind: 'person', memberId: signing.senderId } as const
  const event = fact({ type: 'reply.scheduled', data }, by, row.id, ticketId)
  await insertEvents(trx, workspaceId, [event], { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
  return ok(row)
}

/** The ids of all files of all posts of an answer. */
export const listFiles = ({ attachments, further }: ReplyRequest): string[] =>
  [attachments, ...further.map(part => part.attachments)].flat().map(({ id }) => id)
