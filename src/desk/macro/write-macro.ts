import type { AddMacroRequest, ChangeMacroRequest } from '../../contract/macro.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import { findMacroForChange, insertMacro, type MacroRow, updateMacro } from '../../store/macro.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'
import { findMacroRefusal, type MacroRefusal } from './check-macro.ts'
import { tellMacro } from './tell-macro.ts'

/** A new macro; the same request again gives what it made. */
export async function addMacro(
  desk: Desk,
  workspaceId: string,
  asked: AddMacroRequest,
  memberId: string,
): Promise<Result<MacroRow, MacroRefusal>> {
  const { id, ...macro } = toStorable(asked)
  return desk.database.inWorkspace(workspaceId, async trx => {
    const known = await findMacroForChange(trx, workspaceId, id)
    if (known !== undefined) return ok(known)
    const refusal = await findMacroRefusal(trx, workspaceId, macro)
    if (refusal !== null) return refuse(refusal)
    const row = await insertMacro(trx, workspaceId, id, macro, { memberId, now: desk.now() })
    if (row === undefined) return refuse({ kind: 'keyTaken' })
    await tellMacro(desk, trx, row, 'added', memberId)
    return ok(row)
  })
}

/** Another version of it, from now on. What was inserted already stays as it is. */
export async function changeMacro(
  desk: Desk,
  workspaceId: string,
  id: string,
  asked: ChangeMacroRequest,
  memberId: string,
): Promise<Result<MacroRow, MacroRefusal>> {
  const { version, ...macro } = toStorable(asked)
  return desk.database.inWorkspace(workspaceId, async (trx: Trx) => {
    const before = await findMacroForChange(trx, workspaceId, id)
    if (before === undefined) return refuse({ kind: 'notFound' })
    if (before.version !== version) return refuse({ kind: 'macroMoved', version: before.version })
    const refusal = await findMacroRefusal(trx, workspaceId, macro)
    if (refusal !== null) return refuse(refusal)
    const row = await updateMacro(trx, before, macro, { memberId, now: desk.now() })
    await tellMacro(desk, trx, row, 'changed', memberId)
    return ok(row)
  })
}
