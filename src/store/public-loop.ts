import { type Selectable, sql } from 'kysely'
import { NO_LOOP, type PublicLoop } from '../core/public-loop/public-loop.ts'
import type { Trx } from './database.ts'
import type { PublicLoopTable } from './schema/public-loop-tables.ts'

type LoopRow = Selectable<PublicLoopTable>

const toLoop = (row: LoopRow): PublicLoop => ({
  state: row.state,
  ledBy: row.led_by,
  ledMessageId: row.led_message_id,
  openedAt: row.opened_at,
  promiseMessageId: row.promise_message_id,
  promisedAt: row.promised_at,
  dueSince: row.due_since,
  followUpMessageId: row.follow_up_message_id,
  waivedBy: row.waived_by,
  waivedWhy: row.waived_why,
  endedAt: row.ended_at,
})

/** How the ticket stands before the public. Behind the ticket's lock nobody else changes it. */
export async function readLoop(trx: Trx, workspaceId: string, ticketId: string): Promise<PublicLoop> {
  const row = await trx
    .selectFrom('public_loop')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst()
  return row === undefined ? NO_LOOP : toLoop(row)
}

/** Writes what the state machine made of it, and what the ticket says of it. */
export async function writeLoop(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  loop: PublicLoop,
): Promise<void> {
  const row = {
    state: loop.state,
    led_by: loop.ledBy,
    led_message_id: loop.ledMessageId,
    opened_at: loop.openedAt,
    promise_message_id: loop.promiseMessageId,
    promised_at: loop.promisedAt,
    due_since: loop.dueSince,
    follow_up_message_id: loop.followUpMessageId,
    waived_by: loop.waivedBy,
    waived_why: loop.waivedWhy,
    ended_at: loop.endedAt,
  }
  await trx
    .insertInto('public_loop')
    .values({ workspace_id: workspaceId, ticket_id: ticketId, ...row })
    .onConflict(conflict => conflict.columns(['workspace_id', 'ticket_id']).doUpdateSet(row))
    .execute()
  await trx
    .updateTable('ticket')
    .set({ owes_public_since: loop.state === 'due' ? loop.dueSince : null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', ticketId)
    .execute()
}

/** Whether the customer has spoken in public on this matter since that moment; null: at all. */
export async function hasSpokenInPublic(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  since: Date | null,
): Promise<boolean> {
  let query = trx
    .selectFrom('message')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('direction', '=', 'inbound')
    .where('visibility', '=', 'public')
  if (since !== null) query = query.where('written_at', '>', since)
  return (await query.limit(1).executeTakeFirst()) !== undefined
}

/** Of these tickets those that were owing the public a word and are resolved no more. */
export async function listTakenUp(
  trx: Trx,
  workspaceId: string,
  ticketIds: readonly string[],
): Promise<string[]> {
  if (ticketIds.length === 0) return []
  const rows = await trx
    .selectFrom('ticket')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ticketIds])
    .where('owes_public_since', 'is not', null)
    .where('status', '<>', 'resolved')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

const COUNTED_AT_MOST = 1000

/** Tickets that owe the public a word, counted up to a thousand. Plan: ticket_owes_public. */
export async function countOwing(trx: Trx, workspaceId: string): Promise<number> {
  const rows = await sql<{ n: number }>`select count(*)::integer as n from (
    select from ticket where workspace_id = ${workspaceId} and owes_public_since is not null
    limit ${COUNTED_AT_MOST}) as t`.execute(trx)
  return rows.rows[0]?.n ?? 0
}
