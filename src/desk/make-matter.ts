import type { Actor } from '../core/actor.ts'
import { previewOf } from '../core/ingest/plan-inbound.ts'
import { termsOf } from '../core/promise/terms.ts'
import { completeFacts } from '../core/triage/complete-facts.ts'
import { redueTickets } from '../store/clock.ts'
import type { Trx } from '../store/database.ts'
import type { DecisionRow } from '../store/decision.ts'
import { insertEvents } from '../store/event.ts'
import { insertSet } from '../store/insert-set.ts'
import type { MessageRow } from '../store/message.ts'
import { getPolicy } from '../store/policy.ts'
import { fact } from '../store/ticket.ts'
import { actWithin } from './act-on-ticket.ts'
import type { Desk } from './desk.ts'
import { promisedBy, settlePromises } from './settle-promises.ts'

/**
 * "Answer it anyway": a message that was left alone becomes a matter, or joins the one that its conversation has by
 * now. The caller holds the channel's lock. @returns the ticket; null for what no customer said.
 */
export async function makeMatter(
  desk: Desk,
  trx: Trx,
  message: MessageRow,
  decision: DecisionRow,
  by: Actor,
): Promise<string | null> {
  if (message.profile_id === null || message.conversation_id === null) return null
  const open = await findOpenMatter(trx, message)
  const ticketId = open ?? (await openTicket(desk, trx, message, decision, by))
  await attach(trx, message, ticketId)
  const { workspace_id: workspaceId, id: messageId } = message
  if (open !== null) {
    const act = { act: 'customerWrote', messageId, writtenAt: message.written_at } as const
    await actWithin(desk, trx, workspaceId, ticketId, act, by, { promised: promisedBy(decision) })
    return ticketId
  }
  const opened = fact({ type: 'ticket.opened', data: { messageId } }, by, ticketId, ticketId)
  await insertEvents(trx, workspaceId, [opened], { newId: desk.newId, now: desk.now() })
  return ticketId
}

async function findOpenMatter(trx: Trx, message: MessageRow): Promise<string | null> {
  const row = await trx
    .selectFrom('conversation')
    .innerJoin('ticket', join =>
      join
        .onRef('ticket.workspace_id', '=', 'conversation.workspace_id')
        .onRef('ticket.id', '=', 'conversation.ticket_id'),
    )
    .select('ticket.id')
    .where('conversation.workspace_id', '=', message.workspace_id)
    .where('conversation.id', '=', message.conversation_id)
    .where('ticket.status', '<>', 'resolved')
    .executeTakeFirst()
  return row?.id ?? null
}

async function attach(trx: Trx, message: MessageRow, ticketId: string): Promise<void> {
  await trx
    .updateTable('message')
    .set({ ticket_id: ticketId })
    .where('workspace_id', '=', message.workspace_id)
    .where('id', '=', message.id)
    .execute()
  await trx
    .updateTable('conversation')
    .set({ ticket_id: ticketId })
    .where('workspace_id', '=', message.workspace_id)
    .where('id', '=', message.conversation_id)
    .execute()
}

/** The promise counts from the person's word: until then the answer was owed to nobody. */
async function openTicket(
  desk: Desk,
  trx: Trx,
  message: MessageRow,
  decision: DecisionRow,
  by: Actor,
): Promise<string> {
  const workspaceId = message.workspace_id
  const profile = await trx
    .selectFrom('profile')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', message.profile_id)
    .executeTakeFirstOrThrow()
  const id = desk.newId()
  const now = desk.now()
  const { document } = await getPolicy(trx, workspaceId)
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
      due_at: null,
      resolution: null,
      resolved_at: null,
      opened_at: now,
      last_message_at: message.written_at,
      profile_id: profile.id,
      account_id: message.account_id,
      channel: message.channel,
      visibility: message.visibility === 'direct' ? 'direct' : 'public',
      customer_name: profile.display_name,
      handle: profile.handle,
      preview: previewOf(message.text),
      language: message.language,
      named: completeFacts(decision.facts).named.value,
    },
  ])
  const terms = termsOf(document, promisedBy(decision))
  const waits = { kind: 'waits', at: now, isFirst: true, terms } as const
  await settlePromises(desk, trx, { workspaceId, ticketId: id, document }, waits, by)
  await redueTickets(trx, workspaceId, [id])
  return id
}
