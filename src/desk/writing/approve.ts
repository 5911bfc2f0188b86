import type { ReplyRequest } from '../../contract/reply.ts'
import { type ApprovalRefusal, applyApprovalAct } from '../../core/approval/approval.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import {
  type ApprovalRow,
  decideApproval,
  findApproval,
  markTicket,
  takeFromApproval,
  toApproval,
} from '../../store/approval.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact, findTicketForChange, type TicketRecord } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'
import type { Replied } from '../queue-reply.ts'
import { lockForMode, type ReplyRefused, replyWithin, type Signing } from '../reply.ts'
import { keepForLater } from '../scheduled-reply/schedule-reply.ts'
import { toStorable } from '../storable.ts'
import { toReplyRequest } from './read-candidate.ts'

export type ApproveRefused = ReplyRefused | { readonly kind: 'refused'; readonly refusal: ApprovalRefusal }

/** What was let go. It is no message yet while it waits for its time. */
export type Approved = Omit<Replied, 'messageId'> & { readonly messageId: string | null }

/**
 * A second person lets an answer go, as it is or as he edited it, by the way of every reply. It is its author's answer.
 * What keeps it from going leaves the request as it was.
 */
export async function approve(
  desk: Desk,
  workspaceId: string,
  approvalId: string,
  asked: ReplyRequest,
  memberId: string,
): Promise<Result<Approved, ApproveRefused>> {
  const request = toStorable(asked)
  let refused: ApproveRefused | null = null
  const given = await desk.database
    .inWorkspace(workspaceId, async trx => {
      const found = await findApproval(trx, workspaceId, approvalId)
      if (found === undefined) return refuse({ kind: 'notFound' } as const)
      await lockForMode(trx, workspaceId, found.ticket_id, request.mode)
      const answer = await approveWithin(desk, trx, found, request, memberId)
      if (answer.ok) return answer
      // The files had been set free for the reply: all of it or nothing.
      refused = answer.refusal
      throw new TakenBack()
    })
    .catch(error => {
      if (error instanceof TakenBack) return null
      throw error
    })
  if (given !== null) return given
  if (refused === null) throw new Error('an approval was taken back without a reason')
  return refuse(refused)
}

/** Ends a transaction that must leave nothing behind. */
class TakenBack extends Error {}

async function approveWithin(
  desk: Desk,
  trx: Trx,
  { workspace_id: workspaceId, id, ticket_id: ticketId }: ApprovalRow,
  request: ReplyRequest,
  memberId: string,
): Promise<Result<Approved, ApproveRefused>> {
  const ticket = await findTicketForChange(trx, workspaceId, ticketId)
  // As it stands behind the ticket's lock.
  const row = await findApproval(trx, workspaceId, id)
  if (row === undefined || ticket === undefined) return refuse({ kind: 'notFound' })
  const applied = applyApprovalAct(toApproval(row), 'approve', memberId, desk.now())
  if (!applied.ok) return refuse({ kind: 'refused', refusal: applied.refusal })
  await takeFromApproval(trx, workspaceId, id, desk.now())
  const signing = { authorId: row.asked_by, senderId: memberId }
  const approved = await send(desk, trx, ticket, row, request, signing)
  if (!approved.ok) return approved
  await decideApproval(trx, row, applied.value, '')
  await markTicket(trx, workspaceId, ticketId, { awaitsSince: null, refusedAt: null })
  const data = {
    approvalId: id,
    authorId: row.asked_by,
    deliveryId: request.deliveryId,
    isEdited: isEdited(row, request),
  }
  const event = { type: 'approval.given', data } as const
  const by = { kind: 'person', memberId } as const
  await insertEvents(trx, workspaceId, [fact(event, by, id, ticketId)], {
    newId: desk.newId,
    now: desk.now(),
  })
  return approved
}

/** At once, or at the moment that its author asked for where that is still ahead. */
async function send(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  { goes_at: goesAt, even_if_customer_writes: evenIfCustomerWrites }: ApprovalRow,
  reply: ReplyRequest,
  signing: Signing,
): Promise<Result<Approved, ReplyRefused>> {
  if (goesAt === null || goesAt <= desk.now())
    return replyWithin(desk, trx, ticket.workspace_id, ticket.id, reply, signing)
  const kept = await keepForLater(desk, trx, ticket, { reply, goesAt, evenIfCustomerWrites }, signing)
  return kept.ok ? ok({ deliveryId: kept.value.id, messageId: null, notBefore: goesAt }) : kept
}

/** Whether it says something else than every version that was asked for. */
const isEdited = ({ mode, account_id, candidates }: ApprovalRow, request: ReplyRequest): boolean =>
  !candidates.some(candidate => {
    const asked = toReplyRequest({ mode, accountId: account_id }, candidate)
    return wordsOf(asked) === wordsOf(request)
  })

const wordsOf = ({ text, further }: ReplyRequest): string =>
  JSON.stringify([text, ...further.map(part => part.text)])
