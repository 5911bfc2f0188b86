import { ok, type Result, refuse } from '../../core/result.ts'
import type { ViewWriter } from '../../core/view/saved-view.ts'
import { findSavedViewForChange, setSavedViewRemoved } from '../../store/saved-view.ts'
import type { Desk } from '../desk.ts'
import { refusalOf, type ViewRefusal } from './save-view.ts'
import { tellView } from './tell-view.ts'

/** Takes a view away, or brings it back where it stood. */
export async function removeSavedView(
  desk: Desk,
  workspaceId: string,
  id: string,
  isRemoved: boolean,
  writer: ViewWriter,
): Promise<Result<void, ViewRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findSavedViewForChange(trx, workspaceId, id)
    const refusal = refusalOf(row, writer)
    if (row === undefined || refusal !== null) return refuse(refusal ?? { kind: 'notFound' })
    if ((row.removed_at !== null) === isRemoved) return ok(undefined)
    await setSavedViewRemoved(trx, row, isRemoved ? desk.now() : null)
    await tellView(desk, trx, row, isRemoved ? 'removed' : 'restored', writer.memberId)
    return ok(undefined)
  })
}
