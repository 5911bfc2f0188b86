import type { OverruleRequest } from '../contract/decision.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import type { Trx } from '../store/database.ts'
import { type DecisionRow, findCurrentDecision, replaceDecision } from '../store/decision.ts'
import { insertEvents } from '../store/event.ts'
import { lockChannel } from '../store/ingest/lock-channel.ts'
import { findMessage, type MessageRow } from '../store/message.ts'
import { hasQueue } from '../store/policy.ts'
import { fact } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import { actWithin } from './act-on-ticket.ts'
import type { Desk } from './desk.ts'
import { makeMatter, oweAnswer } from './make-matter.ts'

export type OverruleRefusal = 'notFound' | 'unknownQueue' | 'ticketResolved'

/** A person's word over the machine's. The old decision stays; the new one counts, and the ticket follows it. */
export async function overruleDecision(
  desk: Desk,
  workspaceId: string,
  messageId: string,
  change: OverruleRequest,
  memberId: string,
): Promise<Result<{ ticketId: string | null }, OverruleRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const message = await findMessageLocked(trx, workspaceId, messageId)
    const current = await findCurrentDecision(trx, workspaceId, messageId)
    if (message === undefined || current === undefined) return refuse('notFound')
    if (change.queueId !== undefined && !(await hasQueue(trx, workspaceId, change.queueId)))
      return refuse('unknownQueue')
    const next: DecisionRow = {
      ...current,
      id: desk.newId(),
      engage: change.if ?? current.engage,
      queue_id: change.queueId ?? current.queue_id,
      how: change.how ?? (change.if === true && current.how === 'noAnswer' ? 'publicReply' : current.how),
      priority: change.priority ?? current.priority,
      decided_at: desk.now(),
      overruled_by: memberId,
    }
    const ticket = await followDecision(desk, trx, message, current, next, memberId)
    if (!ticket.ok) return ticket
    await replaceDecision(trx, current, next)
    const event = {
      type: 'decision.overruled',
      data: { messageId, decisionId: next.id, parts: Object.keys(change) },
    } as const
    const facts = [fact(event, { kind: 'person', memberId }, messageId, ticket.value)]
    await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() })
    await wakeEverybody(trx)
    return ok({ ticketId: ticket.value })
  })
}

/** The message as it stands once nobody else can make a matter of it. */
async function findMessageLocked(trx: Trx, workspaceId: string, id: string): Promise<MessageRow | undefined> {
  const found = await findMessage(trx, workspaceId, id)
  if (found === undefined) return undefined
  await lockChannel(trx, workspaceId, found.channel)
  return findMessage(trx, workspaceId, id)
}

/** IF opens or ends a matter, WHO moves it, WHEN gives it another priority. */
async function followDecision(
  desk: Desk,
  trx: Trx,
  message: MessageRow,
  before: DecisionRow,
  next: DecisionRow,
  memberId: string,
): Promise<Result<string | null, OverruleRefusal>> {
  const { workspace_id: workspaceId, ticket_id: ticketId } = message
  const by = { kind: 'person', memberId } as const
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
