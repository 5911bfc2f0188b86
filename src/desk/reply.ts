import type { ReplyRefusal, ReplyRequest } from '../contract/reply.ts'
import { candidateKey } from '../core/delivery/candidate-key.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { findTextFlaw } from '../core/text/find-text-flaw.ts'
import { hasLink } from '../core/text/placeholders.ts'
import { budgetDay, spentToday } from '../store/account.ts'
import type { Trx } from '../store/database.ts'
import { findPredecessor, sumOnTheWay } from '../store/delivery.ts'
import { insertEvents } from '../store/event.ts'
import { lockChannel } from '../store/ingest/lock-channel.ts'
import { fact, findTicketForChange, findTicketRecord, type TicketRecord } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import { actWithin } from './act-on-ticket.ts'
import type { Way } from './decide-ways.ts'
import type { Desk } from './desk.ts'
import { readWays } from './read-ways.ts'
import { findConversationFor } from './reply-conversation.ts'
import { toStorable } from './storable.ts'

export type ReplyRefused =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'answeredMeanwhile'; readonly messageId: string }
  | { readonly kind: 'refused'; readonly refusal: ReplyRefusal }

export interface Replied {
  readonly deliveryId: string
  readonly messageId: string
  readonly notBefore: Date
}

/**
 * Puts an answer on its way: message, delivery and event in one transaction. The delivery's id is the client's, so
 * that a request sent twice is one reply. Nothing leaves before the undo window has passed.
 */
export async function replyToTicket(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  asked: ReplyRequest,
  memberId: string,
): Promise<Result<Replied, ReplyRefused>> {
  const request = toStorable(asked)
  return desk.database.inWorkspace(workspaceId, async trx => {
    if (request.mode === 'direct') await lockForDirect(trx, workspaceId, ticketId)
    const ticket = await findTicketForChange(trx, workspaceId, ticketId)
    if (ticket === undefined) return refuse({ kind: 'notFound' })
    const earlier = await findQueued(trx, workspaceId, request.deliveryId)
    if (earlier !== null) return ok(earlier)
    const answer = await findAnswerMeanwhile(trx, ticket, request, memberId)
    if (answer !== null) return refuse({ kind: 'answeredMeanwhile', messageId: answer })
    const way = (await readWays(desk, trx, ticket)).find(each => matches(each, request))
    const refusal = await findRefusal(desk, trx, way, request)
    if (refusal !== null || way === undefined)
      return refuse({ kind: 'refused', refusal: refusal ?? 'unsupported' })
    return ok(await queue(desk, trx, ticket, way, request, memberId))
  })
}

/**
 * The direct conversation may be begun by us while the customer begins it: readers of the channel wait, or we do.
 * Before the ticket is locked, because they lock in that order.
 */
async function lockForDirect(trx: Trx, workspaceId: string, ticketId: string): Promise<void> {
  const ticket = await findTicketRecord(trx, workspaceId, ticketId)
  if (ticket !== undefined) await lockChannel(trx, workspaceId, ticket.channel)
}

const matches = (way: Way, request: ReplyRequest): boolean =>
  way.mode === request.mode && way.account.id === request.accountId

async function findQueued(trx: Trx, workspaceId: string, deliveryId: string): Promise<Replied | null> {
  const row = await trx
    .selectFrom('delivery')
    .select(['id', 'message_id', 'not_before'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', deliveryId)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { deliveryId: row.id, messageId: row.message_id, notBefore: row.not_before }
}

/** An answer of ours that the author had not seen when he wrote his. */
async function findAnswerMeanwhile(
  trx: Trx,
  ticket: TicketRecord,
  request: ReplyRequest,
  memberId: string,
): Promise<string | null> {
  if (request.sendAnyway || request.lastSeenMessageId === null) return null
  const seen = await trx
    .selectFrom('message')
    .select('written_at')
    .where('workspace_id', '=', ticket.workspace_id)
    .where('id', '=', request.lastSeenMessageId)
    .executeTakeFirst()
  if (seen === undefined) return null
  const answer = await trx
    .selectFrom('message')
    .select('id')
    .where('workspace_id', '=', ticket.workspace_id)
    .where('ticket_id', '=', ticket.id)
    .where('direction', '=', 'outbound')
    .where('visibility', '<>', 'internal')
    .where('id', '<>', request.lastSeenMessageId)
    .where('written_at', '>', seen.written_at)
    .where(eb => eb.or([eb('author_member_id', 'is', null), eb('author_member_id', '<>', memberId)]))
    .orderBy('written_at', 'desc')
    .executeTakeFirst()
  return answer?.id ?? null
}

/** Checks in the order in which a person can mend them. */
async function findRefusal(
  desk: Desk,
  trx: Trx,
  way: Way | undefined,
  request: ReplyRequest,
): Promise<ReplyRefusal | null> {
  if (way === undefined) return 'unsupported'
  if (!way.isAllowed) return way.code as ReplyRefusal
  const flaw = findTextFlaw(request.text, way.length)
  if (flaw !== null) return flaw
  const { account } = way
  if (account.daily_budget_micros === null) return null
  const spent = await spentToday(trx, account.workspace_id, account.id, budgetDay(desk.now()))
  const promised = await sumOnTheWay(trx, account.workspace_id, account.id)
  return spent + promised + costOf(way, request.text) > Number(account.daily_budget_micros)
    ? 'overBudget'
    : null
}

const costOf = (way: Way, text: string): number => (hasLink(text) ? way.priceWithLink : way.price).micros

async function queue(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  way: Way,
  request: ReplyRequest,
  memberId: string,
): Promise<Replied> {
  const workspaceId = ticket.workspace_id
  const now = desk.now()
  const notBefore = new Date(now.getTime() + desk.timing.undoMs)
  const conversation = await findConversationFor(desk, trx, ticket, way)
  const messageId = desk.newId()
  const target = way.mode === 'public' ? (way.target?.external_id ?? null) : null
  const recipient = way.mode === 'direct' ? way.recipientExternalId : null
  await trx
    .insertInto('message')
    .values({
      workspace_id: workspaceId,
      id: messageId,
      channel: ticket.channel,
      external_id: null,
      conversation_id: conversation.id,
      ticket_id: ticket.id,
      profile_id: null,
      author_member_id: memberId,
      account_id: way.account.id,
      direction: 'outbound',
      visibility: way.mode,
      text: request.text,
      language: ticket.language,
      media: '[]',
      in_reply_to: target,
      quotes: null,
      network_thread: conversation.networkThread,
      addressed: [],
      written_at: now,
      received_at: now,
      deleted_at: null,
    })
    .execute()
  await trx
    .insertInto('delivery')
    .values({
      workspace_id: workspaceId,
      id: request.deliveryId,
      message_id: messageId,
      ticket_id: ticket.id,
      conversation_id: conversation.id,
      account_id: way.account.id,
      kind: way.mode === 'public' ? 'reply' : 'direct',
      text: request.text,
      target_external_id: target,
      recipient_external_id: recipient,
      candidate_key: candidateKey({ target, recipient, text: request.text }),
      state: 'pending',
      not_before: notBefore,
      lease_until: null,
      first_tried_at: null,
      look_again_at: null,
      predecessor_id: await findPredecessor(trx, workspaceId, conversation.id),
      external_id: null,
      sent_at: null,
      refusal: null,
      cost_micros: costOf(way, request.text),
      created_at: now,
    })
    .execute()
  const by = { kind: 'person', memberId } as const
  const event = {
    type: 'delivery.queued',
    data: { deliveryId: request.deliveryId, messageId, notBefore: notBefore.toISOString() },
  } as const
  await insertEvents(trx, workspaceId, [fact(event, by, request.deliveryId, ticket.id)], {
    newId: desk.newId,
    now,
  })
  // Who answers has taken the matter on.
  if (ticket.assignee_id === null && ticket.status !== 'resolved')
    await actWithin(desk, trx, workspaceId, ticket.id, { act: 'assign', to: memberId }, by)
  await wakeEverybody(trx)
  return { deliveryId: request.deliveryId, messageId, notBefore }
}
