import type { Selectable } from 'kysely'
import { PROGRAM } from '../core/api-key/api-key.ts'
import type { Database, Trx } from './database.ts'
import type { ApiKeyTable } from './schema/program-tables.ts'

export type ApiKeyRow = Selectable<ApiKeyTable>
export type NewApiKey = Omit<ApiKeyRow, 'last_used_at' | 'revoked_at' | 'revoked_by'>

/** With the seat of the program, under which all that it does is kept. It has no password and no address. */
export async function insertApiKey(trx: Trx, key: NewApiKey): Promise<void> {
  const user = { id: key.id, name: key.name, email: `key-${key.id}@program.invalid` }
  await trx.insertInto('user').values(user).execute()
  await trx
    .insertInto('member')
    .values({ id: key.member_id, workspace_id: key.workspace_id, user_id: user.id, role: PROGRAM })
    .execute()
  await trx.insertInto('api_key').values(key).execute()
}

/** Those that serve first, each group with the newest on top. */
export const listApiKeys = (trx: Trx, workspaceId: string): Promise<ApiKeyRow[]> =>
  trx
    .selectFrom('api_key')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy(eb => eb('revoked_at', 'is not', null))
    .orderBy('id', 'desc')
    .execute()

export const findApiKeyForChange = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<ApiKeyRow | undefined> =>
  trx
    .selectFrom('api_key')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function revokeApiKey(
  trx: Trx,
  { workspace_id, id }: Pick<ApiKeyRow, 'workspace_id' | 'id'>,
  by: string,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('api_key')
    .set({ revoked_at: at, revoked_by: by })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}

const COARSE_MS = 60_000

/** The key of this hash that holds now. That it was used is noted to the minute: else every request would write. */
export const findGoodKey = (
  { inEveryWorkspace }: Pick<Database, 'inEveryWorkspace'>,
  hash: Buffer,
  now: Date,
): Promise<(ApiKeyRow & { readonly workspaceName: string }) | undefined> =>
  inEveryWorkspace(async trx => {
    const key = await trx
      .selectFrom('api_key')
      .innerJoin('workspace', 'workspace.id', 'api_key.workspace_id')
      .selectAll('api_key')
      .select('workspace.name as workspaceName')
      .where('hash', '=', hash)
      .where('revoked_at', 'is', null)
      .where(eb => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
      .executeTakeFirst()
    if (key === undefined) return undefined
    const isFresh = key.last_used_at !== null && now.getTime() - key.last_used_at.getTime() < COARSE_MS
    if (!isFresh)
      await trx.updateTable('api_key').set({ last_used_at: now }).where('hash', '=', hash).execute()
    return key
  })
