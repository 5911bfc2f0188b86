import { ok, type Result, refuse } from '../../core/result.ts'
import type { ViewWriter } from '../../core/view/saved-view.ts'
import { listOwnViewsForChange, type SavedViewRow, setSavedViewPlace } from '../../store/saved-view.ts'
import type { Desk } from '../desk.ts'
import type { ViewRefusal } from './save-view.ts'
import { tellView } from './tell-view.ts'

/**
 * Puts the views of one owner in this order: all of them his own, or all everybody's. Views that came meanwhile stand
 * behind, those that went are passed over.
 */
export async function orderSavedViews(
  desk: Desk,
  workspaceId: string,
  ids: readonly string[],
  writer: ViewWriter,
): Promise<Result<void, ViewRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const mine = await listOwnViewsForChange(trx, workspaceId, writer.memberId)
    const own = has(mine, ids) ? mine : await listOwnViewsForChange(trx, workspaceId, null)
    if (!has(own, ids)) return refuse({ kind: 'notFound' })
    if (own !== mine && !writer.leads) return refuse({ kind: 'notAllowed' })
    const moved = inOrder(own, ids).flatMap((row, index) =>
      row.place === index + 1 ? [] : { row, place: index + 1 },
    )
    for (const { row, place } of moved) await setSavedViewPlace(trx, row, place)
    const [first] = moved
    if (first !== undefined) await tellView(desk, trx, first.row, 'ordered', writer.memberId)
    return ok(undefined)
  })
}

const has = (rows: readonly SavedViewRow[], ids: readonly string[]): boolean =>
  rows.some(row => ids.includes(row.id))

function inOrder(rows: readonly SavedViewRow[], ids: readonly string[]): readonly SavedViewRow[] {
  const placed = rows.toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
  const asked = ids.flatMap(id => placed.find(row => row.id === id) ?? [])
  return [...new Set([...asked, ...placed])]
}
