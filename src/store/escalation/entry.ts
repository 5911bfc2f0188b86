import type { Selectable } from 'kysely'
import type { Trx } from '../database.ts'
import type { EscalationEntryTable } from '../schema/escalation-tables.ts'

export type EntryRow = Selectable<EscalationEntryTable>

/** Adds to the history. @returns false when the very same was told before. */
export async function insertEntry(trx: Trx, { by, ...row }: EntryRow): Promise<boolean> {
  const inserted = await trx
    .insertInto('escalation_entry')
    .values({ ...row, by: JSON.stringify(by) })
    .onConflict(conflict =>
      conflict
        .columns(['workspace_id', 'escalation_id', 'external_id'])
        .where('external_id', 'is not', null)
        .doNothing(),
    )
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** In the order in which it was said. */
export async function listEntries(
  trx: Trx,
  workspaceId: string,
  escalationIds: readonly string[],
): Promise<EntryRow[]> {
  if (escalationIds.length === 0) return []
  return trx
    .selectFrom('escalation_entry')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('escalation_id', 'in', [...escalationIds])
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function hasEntry(
  trx: Trx,
  workspaceId: string,
  escalationId: string,
  externalId: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('escalation_entry')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('escalation_id', '=', escalationId)
    .where('external_id', '=', externalId)
    .executeTakeFirst()
  return row !== undefined
}

/** From now on these files go with what was said, and with nothing else. */
export async function giveToEntry(
  trx: Trx,
  workspaceId: string,
  entryId: string,
  fileIds: readonly string[],
): Promise<void> {
  for (const [place, id] of fileIds.entries())
    await trx
      .updateTable('attachment')
      .set({ entry_id: entryId, place })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
}

/** A file that a department sent along. */
export async function insertEntryFile(
  trx: Trx,
  file: {
    readonly workspace_id: string
    readonly id: string
    readonly entry_id: string
    readonly name: string
    readonly mime: string
    readonly is_dangerous: boolean
    readonly place: number
    readonly created_at: Date
  },
  bytes: Buffer,
): Promise<void> {
  await trx
    .insertInto('attachment')
    .values({ ...file, member_id: null, delivery_id: null, bytes, size: bytes.length })
    .execute()
}

/** Without their bytes. */
export async function listEntryFiles(trx: Trx, workspaceId: string, entryIds: readonly string[]) {
  if (entryIds.length === 0) return []
  return trx
    .selectFrom('attachment')
    .select(['id', 'entry_id', 'name', 'mime', 'is_dangerous', 'size'])
    .where('workspace_id', '=', workspaceId)
    .where('entry_id', 'in', [...entryIds])
    .orderBy('place')
    .orderBy('id')
    .execute()
}
