import type { Actor } from '../core/actor.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { isMorePressing, type TicketAct } from '../core/ticket/ticket.ts'
import type { Trx } from '../store/database.ts'
import { type DecisionRow, isAnswerOwedBesides } from '../store/decision.ts'
import { lockChannel } from '../store/ingest/lock-channel.ts'
import { findMessage, type MessageRow } from '../store/message.ts'
import { findTicketForChange } from '../store/ticket.ts'
import { actWithin } from './act-on-ticket.ts'
import type { Desk } from './desk.ts'
import { makeMatter } from './make-matter.ts'
import { promisedBy } from './settle-promises.ts'

export type FollowRefusal = 'unknownQueue' | 'ticketResolved'

/** The message as it stands once nobody else can make a matter of it. */
export async function findMessageLocked(
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<MessageRow | undefined> {
  const found = await findMessage(trx, workspaceId, id)
  if (found === undefined) return undefined
  await lockChannel(trx, workspaceId, found.channel)
  return findMessage(trx, workspaceId, id)
}

/** A message's decision, and the one before it. */
export interface Following {
  readonly message: MessageRow
  readonly before: DecisionRow
  readonly next: DecisionRow
  readonly by: Actor
}

/**
 * A person ordered it: IF opens or ends a matter, WHO moves it, WHEN gives it another priority. What a resolved matter
 * cannot follow is refused. The caller holds the channel's lock.
 * @returns the ticket; null when there is none.
 */
export const followOrder = (
  desk: Desk,
  trx: Trx,
  following: Following,
): Promise<Result<string | null, FollowRefusal>> =>
  follow(desk, trx, following, async () => listOrdered(following))

/**
 * The policy concluded it from what a person said of the message: it makes a matter more pressing and never less, ends
 * none in which somebody still waits for us, and leaves a resolved one alone unless an answer is owed now.
 */
export const followConclusion = (
  desk: Desk,
  trx: Trx,
  following: Following,
): Promise<Result<string | null, FollowRefusal>> =>
  follow(desk, trx, following, ticketId => listConcluded(trx, following, ticketId))

async function follow(
  desk: Desk,
  trx: Trx,
  { message, next, by }: Following,
  listActs: (ticketId: string) => Promise<readonly TicketAct[]>,
): Promise<Result<string | null, FollowRefusal>> {
  const { workspace_id: workspaceId, ticket_id: ticketId } = message
  if (ticketId === null) return ok(next.engage ? await makeMatter(desk, trx, message, next, by) : null)
  for (const act of await listActs(ticketId)) {
    const acted = await actWithin(desk, trx, workspaceId, ticketId, act, by, { promised: promisedBy(next) })
    if (!acted.ok) return refuse(acted.refusal === 'unknownQueue' ? 'unknownQueue' : 'ticketResolved')
  }
  return ok(ticketId)
}

const listOrdered = (following: Following): readonly TicketAct[] => {
  const { before, next } = following
  const priority = next.engage && next.priority !== before.priority ? [prioritiseAs(next)] : []
  return [...(before.engage && !next.engage ? [END] : []), ...openAndMove(following), ...priority]
}

async function listConcluded(
  trx: Trx,
  following: Following,
  ticketId: string,
): Promise<readonly TicketAct[]> {
  const { message, before, next } = following
  const { workspace_id: workspaceId, id: messageId } = message
  const ticket = await findTicketForChange(trx, workspaceId, ticketId)
  const isOpening = !before.engage && next.engage
  if (ticket === undefined || (ticket.status === 'resolved' && !isOpening)) return []
  const isEnding = before.engage && !next.engage && ticket.status !== 'waiting'
  if (isEnding && !(await isAnswerOwedBesides(trx, workspaceId, ticketId, messageId))) return [END]
  const isRaised = next.engage && next.priority !== before.priority
  const isHigher = isMorePressing(next.priority, ticket.priority)
  return [...openAndMove(following), ...(isRaised && isHigher ? [prioritiseAs(next)] : [])]
}

const END = { act: 'resolve', how: 'noAnswerNeeded' } as const

const prioritiseAs = ({ priority }: DecisionRow) => ({ act: 'prioritise', priority }) as const

const openAndMove = ({ message, before, next }: Following): readonly TicketAct[] => [
  ...(!before.engage && next.engage
    ? [{ act: 'customerWrote', messageId: message.id, writtenAt: message.written_at } as const]
    : []),
  ...(next.engage && next.queue_id !== null && next.queue_id !== before.queue_id
    ? [{ act: 'enqueue', queueId: next.queue_id } as const]
    : []),
]
