import { sql } from 'kysely'
import type { IngestPlan } from '../../core/ingest/ingest-plan.ts'
import type { Trx } from '../database.ts'
import { insertSet, unnest } from '../insert-set.ts'
import type { WriteContext } from './write-context.ts'

const CONVERSATION_UPDATE_COLUMNS = [
  ['id', 'uuid'],
  ['ticket_id', 'uuid'],
  ['last_message_at', 'timestamptz'],
] as const

export async function writeConversations(
  trx: Trx,
  plan: IngestPlan,
  { workspaceId, channel, now }: WriteContext,
): Promise<void> {
  const isNew = new Set(plan.conversations.map(each => each.id))
  await insertSet(
    trx,
    'conversation',
    plan.conversations.map(each => ({
      workspace_id: workspaceId,
      id: each.id,
      account_id: each.accountId,
      profile_id: each.profileId,
      channel,
      kind: each.kind,
      network_thread: each.networkThread,
      ticket_id: plan.conversationUpdates.get(each.id)?.ticketId ?? null,
      last_message_at: plan.conversationUpdates.get(each.id)?.lastMessageAt ?? now,
    })),
  )
  const updates = [...plan.conversationUpdates]
    .filter(([id]) => !isNew.has(id))
    .map(([id, each]) => ({ id, ticket_id: each.ticketId, last_message_at: each.lastMessageAt }))
  if (updates.length === 0) return
  await sql`update conversation c set ticket_id = r.ticket_id, last_message_at = greatest(c.last_message_at, r.last_message_at)
    from ${unnest(CONVERSATION_UPDATE_COLUMNS, updates)} where c.workspace_id = ${workspaceId} and c.id = r.id`.execute(
    trx,
  )
}
