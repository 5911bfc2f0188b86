import type { Selectable } from 'kysely'
import type { Trx } from '../database.ts'
import type { AttributeTable } from '../schema/customer-tables.ts'

export type AttributeRow = Selectable<AttributeTable>

/** In the order in which they were made. */
export const listAttributes = (trx: Trx, workspaceId: string): Promise<AttributeRow[]> =>
  trx
    .selectFrom('attribute')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()

export const findAttribute = (trx: Trx, workspaceId: string, id: string): Promise<AttributeRow | undefined> =>
  trx
    .selectFrom('attribute')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function insertAttribute(
  trx: Trx,
  { name, ...row }: AttributeRow,
): Promise<AttributeRow | undefined> {
  return trx
    .insertInto('attribute')
    .values({ ...row, name: JSON.stringify(name) })
    .onConflict(conflict => conflict.columns(['workspace_id', 'key']).doNothing())
    .returningAll()
    .executeTakeFirst()
}

export const updateAttribute = (
  trx: Trx,
  { workspace_id, id, name, choices }: Pick<AttributeRow, 'workspace_id' | 'id' | 'name' | 'choices'>,
): Promise<AttributeRow> =>
  trx
    .updateTable('attribute')
    .set({ name: JSON.stringify(name), choices })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export async function deleteAttribute(trx: Trx, workspaceId: string, id: string): Promise<void> {
  await trx.deleteFrom('attribute').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}
