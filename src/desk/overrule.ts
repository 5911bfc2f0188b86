import type { OverruleRequest } from '../contract/decision.ts'
import { previewOf } from '../core/ingest/plan-inbound.ts'
import { decideDueAt } from '../core/promise/clock.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import type { Trx } from '../store/database.ts'
import { type DecisionRow, findCurrentDecision, replaceDecision } from '../store/decision.ts'
import { insertEvents } from '../store/event.ts'
import { insertSet } from '../store/insert-set.ts'
import { findMessage, type MessageRow } from '../store/message.ts'
import { fact } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import { actWithin } from './act-on-ticket.ts'
import type { Desk } from './desk.ts'

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
    const message = await findMessage(trx, workspaceId, messageId)
    const current = await findCurrentDecision(trx, workspaceId, messageId)
    if (message === undefined || current === undefined) return refuse('notFound')
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
  if (ticketId === null) return next.engage ? openTicketFor(desk, trx, message, next, by) : ok(null)
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
  return ok(ticketId)
}

/** "Answer it anyway": the message that the machine left alone becomes a matter. */
async function openTicketFor(
  desk: Desk,
  trx: Trx,
  message: MessageRow,
  decision: DecisionRow,
  by: { readonly kind: 'person'; readonly memberId: string },
): Promise<Result<string | null, OverruleRefusal>> {
  if (message.profile_id === null || message.conversation_id === null) return refuse('notFound')
  const workspaceId = message.workspace_id
  const profile = await trx
    .selectFrom('profile')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', message.profile_id)
    .executeTakeFirstOrThrow()
  const id = desk.newId()
  const now = desk.now()
  // The promise counts from the person's word: until then the answer was owed to nobody.
  const dueAt = decideDueAt(now, decision.answer_within_minutes)
  const visibility = message.visibility === 'direct' ? 'direct' : 'public'
  await insertSet(trx, 'ticket', [
    {
      workspace_id: workspaceId,
      id,
      customer_id: profile.customer_id,
      status: 'open',
      priority: decision.priority,
      queue_id: decision.queue_id,
      assignee_id: null,
      snoozed_until: null,
      waiting_since: message.written_at,
      due_at: dueAt,
      resolution: null,
      resolved_at: null,
      opened_at: now,
      last_message_at: message.written_at,
      profile_id: profile.id,
      account_id: message.account_id,
      channel: message.channel,
      visibility,
      customer_name: profile.display_name,
      handle: profile.handle,
      preview: previewOf(message.text),
      language: message.language,
    },
  ])
  const clock = {
    metric: 'firstResponse',
    state: 'running',
    started_at: now,
    due_at: dueAt,
    ended_at: null,
  } as const
  await insertSet(trx, 'clock', [{ workspace_id: workspaceId, id: desk.newId(), ticket_id: id, ...clock }])
  await trx
    .updateTable('message')
    .set({ ticket_id: id })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', message.id)
    .execute()
  await trx
    .updateTable('conversation')
    .set({ ticket_id: id })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', message.conversation_id)
    .execute()
  const opened = fact({ type: 'ticket.opened', data: { messageId: message.id } }, by, id, id)
  await insertEvents(trx, workspaceId, [opened], { newId: desk.newId, now })
  return ok(id)
}
