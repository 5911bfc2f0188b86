import { sql } from 'kysely'
import type { Trx } from './database.ts'

/** Since when there is too much to do; null: there is not. */
export async function readOverloadedSince(trx: Trx, workspaceId: string): Promise<Date | null> {
  const row = await trx
    .selectFrom('valve')
    .select('overloaded_since')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return row?.overloaded_since ?? null
}

/** Turns the valve, unless another node did. @returns whether it was us. */
export async function turnValve(trx: Trx, workspaceId: string, since: Date | null): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into valve (workspace_id, overloaded_since) values (${workspaceId}, ${since})
    on conflict (workspace_id) do update set overloaded_since = excluded.overloaded_since
    where (valve.overloaded_since is null) <> (excluded.overloaded_since is null)`.execute(trx)
  return (numAffectedRows ?? 0n) > 0n
}

/** Open tickets that nobody has, as the tallies say. */
export async function countFree(trx: Trx, workspaceId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(n), 0)::integer as n from ticket_tally
    where workspace_id = ${workspaceId} and status = 'open' and assignee_id is null`.execute(trx)
  return rows[0]?.n ?? 0
}

/** Workspaces in which there is too much to do. */
export async function listOverloaded(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom('valve')
    .select('workspace_id')
    .where('overloaded_since', 'is not', null)
    .execute()
  return rows.map(row => row.workspace_id)
}
