import { type Selectable, sql } from 'kysely'
import type { Trx } from './database.ts'
import type { AccountTable } from './schema.ts'

export type AccountRow = Selectable<AccountTable>

export const listAccounts = (trx: Trx, workspaceId: string): Promise<AccountRow[]> =>
  trx
    .selectFrom('account')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .execute()

export const findAccount = (trx: Trx, workspaceId: string, id: string): Promise<AccountRow | undefined> =>
  trx
    .selectFrom('account')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Public threads with an unresolved matter of this account, the last heard first. */
export async function listWatchedThreads(
  trx: Trx,
  workspaceId: string,
  accountId: string,
): Promise<string[]> {
  const found = await sql<{ thread: string }>`
    select c.network_thread as thread from conversation c
    join ticket t on t.workspace_id = c.workspace_id and t.id = c.ticket_id and t.status <> 'resolved'
    where c.workspace_id = ${workspaceId} and c.account_id = ${accountId} and c.kind = 'public'
    order by c.last_message_at desc limit 12`.execute(trx)
  return [...new Set(found.rows.map(row => row.thread))]
}

/** Profiles on the channel with an open matter, by external id; the busiest first. */
export async function listWatchedProfiles(trx: Trx, workspaceId: string, channel: string): Promise<string[]> {
  const found = await sql<{ externalId: string }>`
    select p.external_id as "externalId" from profile p
    join (select distinct on (profile_id) profile_id, last_message_at from ticket
      where workspace_id = ${workspaceId} and channel = ${channel} and status in ('open', 'waiting')
      order by profile_id, last_message_at desc) t on t.profile_id = p.id
    where p.workspace_id = ${workspaceId}
    order by t.last_message_at desc limit 200`.execute(trx)
  return found.rows.map(row => row.externalId)
}

/** Adds to the day's spending, in the transaction of the delivery that cost it. */
export async function addSpending(
  trx: Trx,
  workspaceId: string,
  accountId: string,
  day: string,
  micros: number,
): Promise<void> {
  await sql`insert into budget (workspace_id, account_id, day, spent_micros, deliveries)
    values (${workspaceId}, ${accountId}, ${day}, ${micros}, 1)
    on conflict (workspace_id, account_id, day) do update
      set spent_micros = budget.spent_micros + excluded.spent_micros, deliveries = budget.deliveries + 1`.execute(
    trx,
  )
}

/** Adds what was read to the day's spending, in the transaction of the rows that were read. */
export async function addReads(
  trx: Trx,
  account: Pick<AccountRow, 'workspace_id' | 'id'>,
  day: string,
  { reads, micros }: { readonly reads: number; readonly micros: number },
): Promise<void> {
  if (reads === 0 && micros === 0) return
  await sql`insert into budget (workspace_id, account_id, day, spent_micros, reads, read_micros)
    values (${account.workspace_id}, ${account.id}, ${day}, ${micros}, ${reads}, ${micros})
    on conflict (workspace_id, account_id, day) do update set
      spent_micros = budget.spent_micros + excluded.spent_micros, reads = budget.reads + excluded.reads,
      read_micros = budget.read_micros + excluded.read_micros`.execute(trx)
}

/** The day of a budget: UTC, as the networks bill. */
export const budgetDay = (now: Date): string => now.toISOString().slice(0, 10)
