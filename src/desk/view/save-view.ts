import type { AddSavedViewRequest, ChangeSavedViewRequest } from '../../contract/view.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import {
  BACK_WITHIN_MS,
  MOST_SAVED_VIEWS,
  maySeeView,
  mayWriteView,
  type ViewWriter,
} from '../../core/view/saved-view.ts'
import type { Trx } from '../../store/database.ts'
import {
  deleteRemovedViews,
  findSavedViewForChange,
  insertSavedView,
  listOwnViewsForChange,
  type SavedViewRow,
  updateSavedView,
} from '../../store/saved-view.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'
import { tellView } from './tell-view.ts'

export type ViewRefusal =
  | { readonly kind: 'notFound' | 'notAllowed' | 'tooManyViews' }
  | { readonly kind: 'viewMoved'; readonly version: number }

/** A new view, behind all others of its owner; the same request again gives what it made. */
export async function addSavedView(
  desk: Desk,
  workspaceId: string,
  asked: AddSavedViewRequest,
  writer: ViewWriter,
): Promise<Result<SavedViewRow, ViewRefusal>> {
  const { id, isShared, ...words } = toStorable(asked)
  const owner = isShared ? null : writer.memberId
  if (!mayWriteView({ memberId: owner }, writer)) return refuse({ kind: 'notAllowed' })
  return desk.database.inWorkspace(workspaceId, async trx => {
    const known = await findSavedViewForChange(trx, workspaceId, id)
    if (known !== undefined) return isOwn(known, writer) ? ok(known) : refuse({ kind: 'notFound' })
    const place = await findPlace(trx, workspaceId, owner)
    if (place === null) return refuse({ kind: 'tooManyViews' })
    const now = desk.now()
    await deleteRemovedViews(trx, workspaceId, new Date(now.getTime() - BACK_WITHIN_MS))
    const row = await insertSavedView(trx, workspaceId, id, { ...words, memberId: owner, place, now })
    if (row === undefined) return refuse({ kind: 'notFound' })
    await tellView(desk, trx, row, 'added', writer.memberId)
    return ok(row)
  })
}

/** What it shows, its name, for whom it is. */
export async function changeSavedView(
  desk: Desk,
  workspaceId: string,
  id: string,
  asked: ChangeSavedViewRequest,
  writer: ViewWriter,
): Promise<Result<SavedViewRow, ViewRefusal>> {
  const { version, isShared, ...words } = toStorable(asked)
  return desk.database.inWorkspace(workspaceId, async trx => {
    const before = await findSavedViewForChange(trx, workspaceId, id)
    const refusal = refusalOf(before, writer)
    if (before === undefined || refusal !== null) return refuse(refusal ?? { kind: 'notFound' })
    if (before.removed_at !== null) return refuse({ kind: 'notFound' })
    if (before.version !== version) return refuse({ kind: 'viewMoved', version: before.version })
    const owner = isShared ? null : writer.memberId
    if (!mayWriteView({ memberId: owner }, writer)) return refuse({ kind: 'notAllowed' })
    const place = owner === before.member_id ? before.place : await findPlace(trx, workspaceId, owner)
    if (place === null) return refuse({ kind: 'tooManyViews' })
    const row = await updateSavedView(trx, before, { ...words, memberId: owner, place, now: desk.now() })
    await tellView(desk, trx, row, 'changed', writer.memberId)
    return ok(row)
  })
}

/** What keeps a person from writing a view: of those of others he does not even hear that they are there. */
export function refusalOf(row: SavedViewRow | undefined, writer: ViewWriter): ViewRefusal | null {
  if (row === undefined || !maySeeView({ memberId: row.member_id }, writer.memberId))
    return { kind: 'notFound' }
  return mayWriteView({ memberId: row.member_id }, writer) ? null : { kind: 'notAllowed' }
}

const isOwn = (row: SavedViewRow, writer: ViewWriter): boolean => refusalOf(row, writer) === null

/** Behind the last; null where there are as many as may be. */
async function findPlace(trx: Trx, workspaceId: string, owner: string | null): Promise<number | null> {
  const own = await listOwnViewsForChange(trx, workspaceId, owner)
  return own.length >= MOST_SAVED_VIEWS ? null : Math.max(0, ...own.map(row => row.place)) + 1
}
