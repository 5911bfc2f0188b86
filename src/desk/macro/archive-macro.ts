import { listSpokenMacros } from '../../core/macro/spoken-macros.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findMacroForChange, type MacroRow, setMacroArchived } from '../../store/macro.ts'
import { getPolicy } from '../../store/policy.ts'
import type { Desk } from '../desk.ts'
import type { MacroRefusal } from './check-macro.ts'
import { tellMacro } from './tell-macro.ts'

/** Puts a macro away, or brings it back. One of which the policy speaks stays: its rules would promise nothing. */
export async function archiveMacro(
  desk: Desk,
  workspaceId: string,
  id: string,
  isArchived: boolean,
  memberId: string,
): Promise<Result<MacroRow, MacroRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const before = await findMacroForChange(trx, workspaceId, id)
    if (before === undefined) return refuse({ kind: 'notFound' })
    if ((before.archived_at !== null) === isArchived) return ok(before)
    const { document } = await getPolicy(trx, workspaceId)
    if (isArchived && listSpokenMacros(document).has(before.key)) return refuse({ kind: 'macroInPolicy' })
    const row = await setMacroArchived(trx, before, isArchived ? desk.now() : null)
    await tellMacro(desk, trx, row, isArchived ? 'archived' : 'restored', memberId)
    return ok(row)
  })
}
