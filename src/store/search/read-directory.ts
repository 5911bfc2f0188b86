import { sql } from 'kysely'
import type { LocalText } from '../../core/language.ts'
import type { Trx } from '../database.ts'

interface DirectoryRow {
  readonly accounts: readonly { readonly id: string; readonly handle: string; readonly displayName: string }[]
  readonly channels: readonly string[]
  readonly queues: readonly { readonly id: string; readonly key: string; readonly name: LocalText }[]
  readonly members: readonly { readonly id: string; readonly name: string }[]
}

/** The names that filters may use. Removed accounts and retired queues are among them: what was said there is there. */
export async function readNameDirectory(trx: Trx, workspaceId: string): Promise<DirectoryRow> {
  const found = await sql<DirectoryRow>`select
    coalesce((select json_agg(json_build_object('id', id, 'handle', handle, 'displayName', display_name) order by handle)
      from account where workspace_id = ${workspaceId}), '[]') as accounts,
    coalesce((select json_agg(distinct channel) from account where workspace_id = ${workspaceId}), '[]') as channels,
    coalesce((select json_agg(json_build_object('id', id, 'key', key, 'name', name) order by key)
      from queue where workspace_id = ${workspaceId}), '[]') as queues,
    coalesce((select json_agg(json_build_object('id', m.id, 'name', u.name) order by u.name)
      from member m join "user" u on u.id = m.user_id where m.workspace_id = ${workspaceId}), '[]') as members`.execute(
    trx,
  )
  const [directory] = found.rows
  if (directory === undefined) throw new Error('a question without a table has one row')
  return directory
}

/** The profiles of these customers. Plan: profile_customer. */
export async function listProfilesOf(
  trx: Trx,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<string[]> {
  if (customerIds.length === 0) return []
  const rows = await trx
    .selectFrom('profile')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('customer_id', 'in', [...customerIds])
    .limit(1000)
    .execute()
  return rows.map(({ id }) => id)
}
