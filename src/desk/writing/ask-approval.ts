import type { AskApprovalRequest } from '../../contract/approval.ts'
import type { ReplyRefusal } from '../../contract/reply.ts'
import { applyApprovalAct } from '../../core/approval/approval.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findTimeFlaw, type TimeFlaw } from '../../core/scheduled-reply/scheduled-reply.ts'
import {
  type ApprovalRow,
  changeCandidates,
  giveToApproval,
  insertApproval,
  listApprovals,
  markTicket,
  toApproval,
} from '../../store/approval.ts'
import type { Trx } from '../../store/database.ts'
import { deleteDraft } from '../../store/draft.ts'
import { insertEvents } from '../../store/event.ts'
import type { Candidate } from '../../store/schema/draft-tables.ts'
import { fact, findTicketForChange, type TicketRecord } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import { checkReply } from '../check-reply.ts'
import type { Desk } from '../desk.ts'
import { findUnknown } from '../macro/find-unknown.ts'
import { readWays } from '../read-ways.ts'
import { readParts } from '../reply-parts.ts'
import { toStorable } from '../storable.ts'
import { toReplyRequest } from './read-candidate.ts'

export type AskRefused =
  | { readonly kind: 'notFound' }
  | {
      readonly kind: 'refused'
      readonly refusal: ReplyRefusal | TimeFlaw | 'approvalWaiting'
      readonly part?: number
    }

/** Among so many versions nobody chooses any more. */
const MOST_CANDIDATES = 10
const LOOKED_AT = 20

/**
 * Asks that a second person lets an answer go. What would keep it from going is said now, to who can mend it. Where a
 * request of the same author waits, this is another version of it; its files wait with it.
 */
export async function askApproval(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  asked: AskApprovalRequest,
  memberId: string,
): Promise<Result<ApprovalRow, AskRefused>> {
  const request = toStorable(asked)
  return desk.database.inWorkspace(workspaceId, async trx => {
    const ticket = await findTicketForChange(trx, workspaceId, ticketId)
    if (ticket === undefined) return refuse({ kind: 'notFound' })
    const earlier = await listApprovals(trx, workspaceId, ticketId, LOOKED_AT)
    const ids = new Set(request.candidates.map(each => each.id))
    const known = earlier.find(row => row.candidates.some(each => ids.has(each.id)))
    if (known !== undefined) return ok(known)
    const waiting = earlier.find(row => row.state === 'waiting')
    if (waiting !== undefined && !mayAmend(desk, waiting, request, memberId))
      return refuse({ kind: 'refused', refusal: 'approvalWaiting' })
    const refused = await findRefusal(desk, trx, ticket, request)
    if (refused !== null) return refuse(refused)
    const row = await keep(desk, trx, ticket, request, waiting, memberId)
    const fileIds = request.candidates.flatMap(each => each.files.map(file => file.id))
    await giveToApproval(trx, workspaceId, row.id, fileIds)
    await deleteDraft(trx, { workspaceId, ticketId, mode: request.mode, authorId: memberId })
    const since = ticket.awaits_approval_since ?? desk.now()
    await markTicket(trx, workspaceId, ticketId, { awaitsSince: since, refusedAt: null })
    await tell(desk, trx, row)
    return ok(row)
  })
}

const mayAmend = (
  desk: Desk,
  waiting: ApprovalRow,
  { mode, accountId, candidates }: AskApprovalRequest,
  memberId: string,
): boolean =>
  applyApprovalAct(toApproval(waiting), 'amend', memberId, desk.now()).ok &&
  waiting.mode === mode &&
  waiting.account_id === accountId &&
  waiting.candidates.length + candidates.length <= MOST_CANDIDATES

/** The checks of a reply, of each version: only that a second person must read it is what this is for. */
async function findRefusal(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  request: AskApprovalRequest,
): Promise<Extract<AskRefused, { kind: 'refused' }> | null> {
  const flaw = request.goesAt === null ? null : findTimeFlaw(new Date(request.goesAt), desk.now())
  if (flaw !== null) return { kind: 'refused', refusal: flaw }
  const ways = await readWays(desk, trx, ticket)
  const way = ways.find(each => each.mode === request.mode && each.account.id === request.accountId)
  for (const candidate of request.candidates) {
    const parts = await readParts(trx, ticket.workspace_id, toReplyRequest(request, candidate))
    const checked = await checkReply(desk, trx, { ticket, way, parts, memberId: null })
    if (!checked.ok) return checked.refusal
    const unknown = await findUnknown(trx, ticket.workspace_id, candidate.acts)
    if (unknown !== null) return { kind: 'refused', refusal: unknown }
  }
  return null
}

const keep = (
  desk: Desk,
  trx: Trx,
  { workspace_id, id: ticketId }: TicketRecord,
  { mode, accountId, candidates, note, goesAt, evenIfCustomerWrites }: AskApprovalRequest,
  waiting: ApprovalRow | undefined,
  memberId: string,
): Promise<ApprovalRow> => {
  const later = {
    goes_at: goesAt === null ? null : new Date(goesAt),
    even_if_customer_writes: evenIfCustomerWrites,
  }
  if (waiting !== undefined) {
    const all: readonly Candidate[] = [...waiting.candidates, ...candidates]
    return changeCandidates(trx, waiting, all, { note: note === '' ? waiting.note : note, ...later })
  }
  return insertApproval(trx, {
    workspace_id,
    id: desk.newId(),
    ticket_id: ticketId,
    mode,
    account_id: accountId,
    candidates,
    note,
    ...later,
    asked_by: memberId,
    asked_at: desk.now(),
  })
}

async function tell(desk: Desk, trx: Trx, row: ApprovalRow): Promise<void> {
  const event = { type: 'approval.asked', data: { approvalId: row.id, mode: row.mode } } as const
  const by = { kind: 'person', memberId: row.asked_by } as const
  await insertEvents(trx, row.workspace_id, [fact(event, by, row.id, row.ticket_id)], {
    newId: desk.newId,
    now: desk.now(),
  })
  await wakeEverybody(trx)
}
