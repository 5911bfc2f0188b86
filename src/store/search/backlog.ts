import { sql } from 'kysely'
import type { Trx } from '../database.ts'
import type { SearchBacklogTable } from '../schema/search-tables.ts'

/** Rows that are brought in with one statement: a fraction of a second. */
const AT_ONCE = 1000

const BRING: Readonly<Record<SearchBacklogTable['kind'], { readonly into: string; readonly row: string }>> = {
  message: {
    into: 'message_search (workspace_id, message_id, written_at, words)',
    row: 'workspace_id, id, written_at, search_words(text, letter)',
  },
  customer: {
    into: 'name_search (workspace_id, kind, subject_id, name)',
    row: `workspace_id, 'customer', id, search_fold(display_name || ' ' || coalesce(external_key, ''))`,
  },
  profile: {
    into: 'name_search (workspace_id, kind, subject_id, name)',
    row: `workspace_id, 'profile', id, search_fold(handle || ' ' || display_name)`,
  },
  customer_address: {
    into: 'name_search (workspace_id, kind, subject_id, name)',
    row: `workspace_id, 'customer_address', id, search_fold(address)`,
  },
}

/** Has everything of a workspace brought in once more. */
export async function beginBacklog(trx: Trx, workspaceId: string): Promise<void> {
  await sql`insert into search_backlog select ${workspaceId}::uuid, kind, '00000000-0000-0000-0000-000000000000'
    from unnest(${Object.keys(BRING)}::text[]) kind on conflict do nothing`.execute(trx)
}

/**
 * Brings in the next rows that were there before they could be searched, of any workspace; nodes at work beside one another
 * take different ones. @returns false where there are none left.
 */
export async function bringBacklogIn(trx: Trx): Promise<boolean> {
  const [next] = (
    await sql<SearchBacklogTable>`select * from search_backlog order by kind desc limit 1 for update skip locked`.execute(
      trx,
    )
  ).rows
  if (next === undefined) return false
  const { into, row } = BRING[next.kind]
  const batch = sql`select * from ${sql.table(next.kind)} where workspace_id = ${next.workspace_id}
    and id > ${next.after_id} order by id limit ${AT_ONCE} for share`
  const brought = await sql<{ last: string | null }>`with batch as materialized (${batch}), put as (
      insert into ${sql.raw(into)} select ${sql.raw(row)} from batch on conflict do nothing)
    select id as last from batch order by id desc limit 1`.execute(trx)
  const last = brought.rows[0]?.last
  const ofIt = sql`workspace_id = ${next.workspace_id} and kind = ${next.kind}`
  if (last == null) await sql`delete from search_backlog where ${ofIt}`.execute(trx)
  else await sql`update search_backlog set after_id = ${last} where ${ofIt}`.execute(trx)
  return true
}
