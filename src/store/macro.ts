import type { Selectable } from 'kysely'
import { type Macro, withMacros } from '../core/macro/macro.ts'
import type { Policy } from '../core/policy/policy.ts'
import type { Trx } from './database.ts'
import type { MacroTable, MacroVersionTable } from './schema/macro-tables.ts'

export type MacroRow = Selectable<MacroTable>
export type MacroVersionRow = Selectable<MacroVersionTable>

/** Those in use, or all; by key. */
export const listMacros = (
  trx: Trx,
  workspaceId: string,
  { withArchived = false }: { readonly withArchived?: boolean } = {},
): Promise<MacroRow[]> =>
  trx
    .selectFrom('macro')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .$if(!withArchived, query => query.where('archived_at', 'is', null))
    .orderBy('key')
    .execute()

/** The macro, locked. */
export const findMacroForChange = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<MacroRow | undefined> =>
  trx
    .selectFrom('macro')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export interface MacroWriting {
  readonly memberId: string | null
  readonly now: Date
}

/** @returns undefined where the key is taken, also by one that is archived. */
export async function insertMacro(
  trx: Trx,
  workspaceId: string,
  id: string,
  macro: Macro,
  { memberId, now }: MacroWriting,
): Promise<MacroRow | undefined> {
  const row = await trx
    .insertInto('macro')
    .values({
      workspace_id: workspaceId,
      id,
      key: macro.key,
      ...wordsOf(macro),
      changed_at: now,
      changed_by: memberId,
    })
    .onConflict(conflict => conflict.columns(['workspace_id', 'key']).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (row !== undefined) await keepVersion(trx, row)
  return row
}

/** The macro as it is from now on, a version further. Its key stays. */
export async function updateMacro(
  trx: Trx,
  before: Pick<MacroRow, 'workspace_id' | 'id' | 'version'>,
  macro: Omit<Macro, 'key'>,
  { memberId, now }: MacroWriting,
): Promise<MacroRow> {
  const row = await trx
    .updateTable('macro')
    .set({ ...wordsOf(macro), version: before.version + 1, changed_at: now, changed_by: memberId })
    .where('workspace_id', '=', before.workspace_id)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await keepVersion(trx, row)
  return row
}

export const setMacroArchived = (
  trx: Trx,
  { workspace_id, id }: Pick<MacroRow, 'workspace_id' | 'id'>,
  archivedAt: Date | null,
): Promise<MacroRow> =>
  trx
    .updateTable('macro')
    .set({ archived_at: archivedAt })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** The newest first. */
export const listMacroVersions = (trx: Trx, workspaceId: string, id: string): Promise<MacroVersionRow[]> =>
  trx
    .selectFrom('macro_version')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('macro_id', '=', id)
    .orderBy('version', 'desc')
    .execute()

/** The policy with the macros of which it speaks as they are now. */
export async function readSpokenPolicy(trx: Trx, workspaceId: string, policy: Policy): Promise<Policy> {
  const macros = await listMacros(trx, workspaceId, { withArchived: true })
  return { ...policy, document: withMacros(policy.document, macros) }
}

const wordsOf = ({ name, texts, acts, team }: Omit<Macro, 'key'>) => ({
  name: JSON.stringify(name),
  texts: JSON.stringify(texts),
  acts: JSON.stringify(acts),
  team,
})

async function keepVersion(trx: Trx, row: MacroRow): Promise<void> {
  const { workspace_id, id: macro_id, version, changed_at, changed_by } = row
  await trx
    .insertInto('macro_version')
    .values({ workspace_id, macro_id, version, changed_at, changed_by, ...wordsOf(row) })
    .execute()
}
