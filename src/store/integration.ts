import { type Selectable, sql } from 'kysely'
import type { Trx } from './database.ts'
import type { IntegrationKind, IntegrationTable } from './schema/customer-tables.ts'

export type IntegrationRow = Selectable<IntegrationTable>

export const findIntegration = (
  trx: Trx,
  workspaceId: string,
  kind: IntegrationKind,
): Promise<IntegrationRow | undefined> =>
  trx
    .selectFrom('integration')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .executeTakeFirst()

export const putIntegration = (
  trx: Trx,
  row: Omit<IntegrationRow, 'last_received_at'>,
): Promise<IntegrationRow> =>
  trx
    .insertInto('integration')
    .values(row)
    .onConflict(conflict =>
      conflict.columns(['workspace_id', 'kind']).doUpdateSet({
        url: row.url,
        secret: row.secret,
        changed_by: row.changed_by,
        changed_at: row.changed_at,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow()

/** @returns false when there is none. */
export async function deleteIntegration(
  trx: Trx,
  workspaceId: string,
  kind: IntegrationKind,
): Promise<boolean> {
  const gone = await trx
    .deleteFrom('integration')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Whose door it is, by name or id: whoever knocks belongs to no workspace. */
export async function findWorkspaceId(trx: Trx, slugOrId: string): Promise<string | undefined> {
  const found = await trx
    .selectFrom('workspace')
    .select('id')
    .where(eb => eb.or([eb('slug', '=', slugOrId), eb(sql<string>`id::text`, '=', slugOrId.toLowerCase())]))
    .executeTakeFirst()
  return found?.id
}

/** Notes that something signed has come. @returns false when the very same has come before. */
export async function insertReceipt(
  trx: Trx,
  workspaceId: string,
  signature: string,
  { now, keptMs }: { readonly now: Date; readonly keptMs: number },
): Promise<boolean> {
  await trx
    .deleteFrom('crm_receipt')
    .where('workspace_id', '=', workspaceId)
    .where('received_at', '<', new Date(now.getTime() - keptMs))
    .execute()
  const noted = await trx
    .insertInto('crm_receipt')
    .values({ workspace_id: workspaceId, signature, received_at: now })
    .onConflict(conflict => conflict.columns(['workspace_id', 'signature']).doNothing())
    .executeTakeFirst()
  return (noted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function touchIntegration(
  trx: Trx,
  workspaceId: string,
  kind: IntegrationKind,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('integration')
    .set({ last_received_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .execute()
}
