import type { Selectable } from 'kysely'
import type { SavedViewWords } from '../core/view/saved-view.ts'
import type { Trx } from './database.ts'
import type { SavedViewTable } from './schema/view-tables.ts'

export type SavedViewRow = Selectable<SavedViewTable>

/** Those of one person first, then everybody's, each in their order. */
export async function listSavedViews(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<SavedViewRow[]> {
  const rows = await trx
    .selectFrom('saved_view')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .where(eb => eb.or([eb('member_id', 'is', null), eb('member_id', '=', memberId)]))
    .orderBy('place')
    .orderBy('id')
    .execute()
  return [...rows.filter(row => row.member_id !== null), ...rows.filter(row => row.member_id === null)]
}

/** The view, locked; also one that was removed. */
export const findSavedViewForChange = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<SavedViewRow | undefined> =>
  trx
    .selectFrom('saved_view')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** All of one person, or all of everybody's, locked in the order of their ids, as everybody takes several. */
export const listOwnViewsForChange = (
  trx: Trx,
  workspaceId: string,
  memberId: string | null,
): Promise<SavedViewRow[]> =>
  trx
    .selectFrom('saved_view')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('member_id', 'is not distinct from', memberId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()

export interface SavedViewWriting extends SavedViewWords {
  readonly memberId: string | null
  readonly place: number
  readonly now: Date
}

const columnsOf = ({ memberId, name, view, facets, search, place, now }: SavedViewWriting) => ({
  member_id: memberId,
  name,
  view,
  facets: JSON.stringify(facets),
  search,
  place,
  changed_at: now,
})

/** @returns undefined where the id is taken. */
export const insertSavedView = (
  trx: Trx,
  workspaceId: string,
  id: string,
  writing: SavedViewWriting,
): Promise<SavedViewRow | undefined> =>
  trx
    .insertInto('saved_view')
    .values({ workspace_id: workspaceId, id, ...columnsOf(writing) })
    .onConflict(conflict => conflict.columns(['workspace_id', 'id']).doNothing())
    .returningAll()
    .executeTakeFirst()

/** The view as it is from now on, a version further. */
export const updateSavedView = (
  trx: Trx,
  before: Pick<SavedViewRow, 'workspace_id' | 'id' | 'version'>,
  writing: SavedViewWriting,
): Promise<SavedViewRow> =>
  trx
    .updateTable('saved_view')
    .set({ ...columnsOf(writing), version: before.version + 1 })
    .where('workspace_id', '=', before.workspace_id)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()

export async function setSavedViewRemoved(
  trx: Trx,
  { workspace_id, id }: Pick<SavedViewRow, 'workspace_id' | 'id'>,
  removedAt: Date | null,
): Promise<void> {
  await trx
    .updateTable('saved_view')
    .set({ removed_at: removedAt })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}

export async function setSavedViewPlace(
  trx: Trx,
  { workspace_id, id }: Pick<SavedViewRow, 'workspace_id' | 'id'>,
  place: number,
): Promise<void> {
  await trx
    .updateTable('saved_view')
    .set({ place })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}

/** Those that were removed before: nobody asks for them back any more. */
export async function deleteRemovedViews(trx: Trx, workspaceId: string, before: Date): Promise<void> {
  await trx
    .deleteFrom('saved_view')
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', '<', before)
    .execute()
}
