import type { Actor } from '../core/actor.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import type { Trx } from '../store/database.ts'
import type { DecisionRow } from '../store/decision.ts'
import { lockChannel } from '../store/ingest/lock-channel.ts'
import { findMessage, type MessageRow } from '../store/message.ts'
import { actWithin } from './act-on-ticket.ts'
import type { Desk } from './desk.ts'
import { makeMatter, oweAnswer } from './make-matter.ts'

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

/**
 * IF opens or ends a matter, WHO moves it, WHEN gives it another priority. The caller holds the channel's lock.
 * @returns the ticket; null when the message has none.
 */
export async function followDecision(
  desk: Desk,
  trx: Trx,
  message: MessageRow,
  before: DecisionRow,
  next: DecisionRow,
  by: Actor,
): Promise<Result<string | null, FollowRefusal>> {
  const { workspace_id: workspaceId, ticket_id: ticketId } = message
  if (ticketId === null) return ok(next.engage ? await makeMatter(desk, trx, message, next, by) : null)
  const acts = [
    ...(before.engage && !next.engage ? [{ act: 'resolve', how: 'noAnswerNeeded' } as const] : []),
    ...(!before.engage && next.engage
      ? [{ act: 'customerWrote', messageId: message.id, writtenAt: message.written_at } as const]
      : []),
    ...(next.engage && next.queue_id !== null && next.queue_id !== before.queue_id
      ? [{ act: 'enqueue', queueId: next.queue_id } as const]
      : []),
    ...(next.engage && next.priority !== before.priority
      ? [{ act: 'prioritise', priority: next.priority } as const]
      : []),
  ]
  for (const act of acts) {
    const acted = await actWithin(desk, trx, workspaceId, ticketId, act, by)
    if (!acted.ok) return refuse(acted.refusal === 'unknownQueue' ? 'unknownQueue' : 'ticketResolved')
  }
  if (!before.engage && next.engage)
    await oweAnswer(desk, trx, workspaceId, ticketId, next.answer_within_minutes)
  return ok(ticketId)
}
