import { sql } from 'kysely'
import { type Face, type Moved, moved } from '../core/ticket/moved.ts'
import type { Trx } from './database.ts'
import { moveEscalations } from './escalation/escalation.ts'
import { lockChannel } from './ingest/lock-channel.ts'
import { lockTickets, type TicketRecord } from './ticket.ts'

/**
 * Everything that belongs to these tickets, held: the channels of their talks, so that nobody hears anything in them
 * meanwhile; then their deliveries and they themselves, in the order in which everybody takes them.
 * @returns whether an answer is just leaving, which somebody else holds: he waits for the ticket, so we do not wait for him.
 */
export async function holdTickets(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
): Promise<{ isLeaving: boolean }> {
  const channels = await sql<{ channel: string }>`
    select channel from conversation where workspace_id = ${workspaceId} and ticket_id = any(${[...ids]}::uuid[])
    union select channel from ticket where workspace_id = ${workspaceId} and id = any(${[...ids]}::uuid[])
    order by channel`.execute(trx)
  for (const { channel } of channels.rows) await lockChannel(trx, workspaceId, channel)
  await trx
    .selectFrom('delivery')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', 'in', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  await lockTickets(trx, workspaceId, ids)
  const counted = await sql<{ all: number; held: number }>`
    with held as (select id from delivery where workspace_id = ${workspaceId} and ticket_id = any(${[...ids]}::uuid[])
      for no key update skip locked)
    select (select count(*)::int from held) as held, (select count(*)::int from delivery
      where workspace_id = ${workspaceId} and ticket_id = any(${[...ids]}::uuid[])) as all`.execute(trx)
  const [row] = counted.rows
  return { isLeaving: row !== undefined && row.held < row.all }
}

/** What of a ticket goes with its talks: all of it, or what belongs to some of its messages. */
export type Belongings = Pick<
  Moved,
  'conversationIds' | 'messageIds' | 'deliveryIds' | 'passageIds' | 'escalationIds'
>

export async function listBelongings(trx: Trx, workspaceId: string, ticketId: string): Promise<Belongings> {
  const idsIn = async (table: 'conversation' | 'message' | 'delivery' | 'passage' | 'escalation') => {
    const rows = await trx
      .selectFrom(table)
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('ticket_id', '=', ticketId)
      .orderBy('id')
      .execute()
    return rows.map(row => row.id)
  }
  return {
    conversationIds: await idsIn('conversation'),
    messageIds: await idsIn('message'),
    deliveryIds: await idsIn('delivery'),
    passageIds: await idsIn('passage'),
    escalationIds: await idsIn('escalation'),
  }
}

export async function listDeliveryIdsOf(
  trx: Trx,
  workspaceId: string,
  messageIds: readonly string[],
): Promise<string[]> {
  const rows = await trx
    .selectFrom('delivery')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('message_id', 'in', [...messageIds])
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}

export async function giveTo(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  what: Belongings,
): Promise<void> {
  const give = async (table: 'conversation' | 'message' | 'delivery' | 'passage', ids: readonly string[]) =>
    sql`update ${sql.table(table)} set ticket_id = ${ticketId}
      where workspace_id = ${workspaceId} and id = any(${[...ids]}::uuid[])`.execute(trx)
  await give('conversation', what.conversationIds)
  await give('message', what.messageIds)
  await give('delivery', what.deliveryIds)
  await give('passage', what.passageIds)
  await moveEscalations(trx, workspaceId, ticketId, what.escalationIds)
}

export const faceOf = (row: TicketRecord): Face => ({
  lastMessageAt: row.last_message_at,
  preview: row.preview,
  visibility: row.visibility,
  language: row.language,
})

export async function writeFace(trx: Trx, workspaceId: string, ticketId: string, face: Face): Promise<void> {
  await trx
    .updateTable('ticket')
    .set({
      last_message_at: face.lastMessageAt,
      preview: face.preview,
      visibility: face.visibility,
      language: face.language,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', ticketId)
    .execute()
}

/** Null: it goes on by itself again. */
export async function pointMerged(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  into: string | null,
): Promise<void> {
  await trx
    .updateTable('ticket')
    .set({ merged_into: into })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', ticketId)
    .execute()
}

export async function giveClocks(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  clockIds: readonly string[],
): Promise<void> {
  await sql`update clock set ticket_id = ${ticketId}
    where workspace_id = ${workspaceId} and id = any(${[...clockIds]}::uuid[])`.execute(trx)
}

/** Whether anything was said to or by the customer since the step was taken, in any of the tickets. Ids tell the order of time. */
export async function isSpokenSince(
  trx: Trx,
  workspaceId: string,
  ticketIds: readonly string[],
  stepId: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('message')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', 'in', [...ticketIds])
    .where('visibility', '<>', 'internal')
    .where('id', '>', stepId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether one of the tickets was merged or split after the step, and that still stands. */
export async function isSteppedSince(
  trx: Trx,
  workspaceId: string,
  ticketIds: readonly string[],
  stepId: string,
): Promise<boolean> {
  const found = await sql`
    select from ticket_merge where workspace_id = ${workspaceId} and undone_at is null and id > ${stepId}
      and (survivor_id = any(${[...ticketIds]}::uuid[]) or merged_id = any(${[...ticketIds]}::uuid[]))
    union all select from ticket_split where workspace_id = ${workspaceId} and undone_at is null and id > ${stepId}
      and (ticket_id = any(${[...ticketIds]}::uuid[]) or new_ticket_id = any(${[...ticketIds]}::uuid[]))
    limit 1`.execute(trx)
  return found.rows.length > 0
}

export const parseMoved = (json: unknown): Moved => moved.parse(json)
