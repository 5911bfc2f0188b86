import { sql } from 'kysely'
import type { Trx } from './database.ts'

/**
 * An answer ends the response clocks of its ticket: met, or breached when it came too late. The time at which it was
 * given counts, also when we learn of it after the clock was said to be breached.
 */
export async function endResponseClocks(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  at: Date,
): Promise<void> {
  await sql`update clock set ended_at = ${at}, state = case when due_at < ${at} then 'breached' else 'met' end,
      breached_at = case when due_at < ${at} then coalesce(breached_at, ${at}) end
    where workspace_id = ${workspaceId} and ticket_id = ${ticketId} and ended_at is null
      and metric in ('firstResponse', 'nextResponse')`.execute(trx)
}

/** Ends clocks that will never be met because the matter ended without an answer. */
export async function cancelResponseClocks(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  now: Date,
): Promise<void> {
  await sql`update clock set ended_at = ${now}, state = case when state = 'running' then 'cancelled' else state end
    where workspace_id = ${workspaceId} and ticket_id = ${ticketId} and ended_at is null
      and metric in ('firstResponse', 'nextResponse')`.execute(trx)
}

/** Whether an answer is owed on the ticket. */
export async function hasOpenResponseClock(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('clock')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('metric', 'in', ['firstResponse', 'nextResponse'])
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
