import type { Selectable } from 'kysely'
import type { Trx } from './database.ts'
import type { AbbreviationTable } from './schema/macro-tables.ts'

export type AbbreviationRow = Selectable<AbbreviationTable>

/** Everybody's and those of one person. */
export const listAbbreviations = (
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<AbbreviationRow[]> =>
  trx
    .selectFrom('abbreviation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(eb => eb.or([eb('member_id', 'is', null), eb('member_id', '=', memberId)]))
    .orderBy('short')
    .orderBy('id')
    .execute()

export const findAbbreviation = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<AbbreviationRow | undefined> =>
  trx
    .selectFrom('abbreviation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Another one of the same owner that is written so in the same language. */
export const findSameAbbreviation = (
  trx: Trx,
  { workspace_id, id, member_id, language, short }: AbbreviationRow,
): Promise<AbbreviationRow | undefined> =>
  trx
    .selectFrom('abbreviation')
    .selectAll()
    .where('workspace_id', '=', workspace_id)
    .where('id', '<>', id)
    .where('member_id', 'is not distinct from', member_id)
    .where('language', 'is not distinct from', language)
    .where('short', '=', short)
    .executeTakeFirst()

/** A new one, or the one of this id as it is to be; its owner stays. */
export async function putAbbreviation(trx: Trx, row: AbbreviationRow): Promise<void> {
  const { language, short, expands_to, changed_at } = row
  await trx
    .insertInto('abbreviation')
    .values(row)
    .onConflict(conflict =>
      conflict.columns(['workspace_id', 'id']).doUpdateSet({ language, short, expands_to, changed_at }),
    )
    .execute()
}

export async function deleteAbbreviation(trx: Trx, workspaceId: string, id: string): Promise<void> {
  await trx.deleteFrom('abbreviation').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}
