import type { ReplyRequest } from '../contract/reply.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { markTicket } from '../store/approval.ts'
import type { Trx } from '../store/database.ts'
import { deleteDraft } from '../store/draft.ts'
import { lockChannel } from '../store/ingest/lock-channel.ts'
import { findTicketForChange, findTicketRecord, type TicketRecord } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import { tellOfBudget } from './account/ask-budget.ts'
import { actWithin } from './act-on-ticket.ts'
import { checkReply, type Passed, type Refused } from './check-reply.ts'
import type { Way } from './decide-ways.ts'
import type { Desk } from './desk.ts'
import { findUnknown } from './macro/find-unknown.ts'
import { readLoopWord } from './public-loop/read-loop-word.ts'
import { queueReply, type Replied } from './queue-reply.ts'
import { readWays } from './read-ways.ts'
import { type ReplyPart, readParts } from './reply-parts.ts'
import { toStorable } from './storable.ts'

export type ReplyRefused =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'answeredMeanwhile'; readonly messageId: string }
  | Refused

/**
 * Puts an answer on its way: for each of its posts a message, a delivery and an event, all in one transaction. The
 * deliveries' ids are the client's, so that a request sent twice is one reply. Nothing leaves before the undo window
 * has passed.
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
    await lockForMode(trx, workspaceId, ticketId, request.mode)
    return replyWithin(desk, trx, workspaceId, ticketId, request, { authorId: memberId, senderId: memberId })
  })
}

/** Who wrote an answer, and who lets it go: somebody else where it was approved. */
export interface Signing {
  readonly authorId: string
  readonly senderId: string
  /** What its author has begun since is not what goes. */
  readonly keepsDraft?: true
}

/** The same inside a transaction that has more to do: it has called `lockForMode` before it locked the ticket. */
export async function replyWithin(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  request: ReplyRequest,
  signing: Signing,
): Promise<Result<Replied, ReplyRefused>> {
  const { authorId, senderId } = signing
  const ticket = await findTicketForChange(trx, workspaceId, ticketId)
  if (ticket === undefined) return refuse({ kind: 'notFound' })
  const earlier = await findQueued(trx, workspaceId, request.deliveryId)
  if (earlier !== null) return ok(earlier)
  const checked = await checkRequest(desk, trx, ticket, request, signing)
  if (!checked.ok) return checked
  const { way, budget, parts } = checked.value
  const replied = await queueReply(desk, trx, ticket, way, parts, {
    authorId,
    senderId,
    isAcknowledgement: request.isAcknowledgement,
    acts: request.acts ?? [],
    loopWord: await readLoopWord(trx, ticket, request),
  })
  await takeOn(desk, trx, ticket, authorId)
  if (authorId === senderId && signing.keepsDraft !== true)
    await deleteDraft(trx, { workspaceId, ticketId, mode: request.mode, authorId })
  if (ticket.approval_refused_at !== null) await markTicket(trx, workspaceId, ticketId, { refusedAt: null })
  await wakeEverybody(trx)
  await tellOfBudget(desk, trx, way.account, budget)
  return ok(replied)
}

/** What keeps an answer from going as things stand: said to who can mend it. The caller holds the ticket's lock. */
export async function checkRequest(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  request: ReplyRequest,
  { authorId, senderId }: Signing,
): Promise<Result<Passed & { readonly parts: readonly ReplyPart[] }, ReplyRefused>> {
  if (ticket.resolution === 'merged') return refuse({ kind: 'refused', refusal: 'ticketMerged' })
  const answer = await findAnswerMeanwhile(trx, ticket, request, senderId)
  if (answer !== null) return refuse({ kind: 'answeredMeanwhile', messageId: answer })
  const way = (await readWays(desk, trx, ticket)).find(each => matches(each, request))
  const parts = await readParts(trx, ticket.workspace_id, request)
  const unknown = await findUnknown(trx, ticket.workspace_id, request.acts)
  if (unknown !== null) return refuse({ kind: 'refused', refusal: unknown })
  const memberId = authorId === senderId ? authorId : null
  const checked = await checkReply(desk, trx, { ticket, way, parts, memberId })
  return checked.ok ? ok({ ...checked.value, parts }) : checked
}

/** Who answers has taken the matter on. */
async function takeOn(desk: Desk, trx: Trx, ticket: TicketRecord, memberId: string): Promise<void> {
  if (ticket.assignee_id !== null || ticket.status === 'resolved') return
  const by = { kind: 'person', memberId } as const
  await actWithin(desk, trx, ticket.workspace_id, ticket.id, { act: 'assign', to: memberId }, by)
}

/**
 * The direct conversation may be begun by us while the customer begins it: readers of the channel wait, or we do.
 * Before the ticket is locked, because they lock in that order.
 */
export async function lockForMode(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  mode: ReplyRequest['mode'],
): Promise<void> {
  if (mode !== 'direct') return
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
