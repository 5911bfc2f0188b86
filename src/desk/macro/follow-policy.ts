import { changedMacros } from '../../core/macro/macro.ts'
import type { PolicyDocument } from '../../core/policy/policy.ts'
import type { Trx } from '../../store/database.ts'
import { insertMacro, listMacros, setMacroArchived, updateMacro } from '../../store/macro.ts'
import type { Desk } from '../desk.ts'
import { tellMacro } from './tell-macro.ts'

type Section = PolicyDocument['macros']

/**
 * A policy brings macros along: those that are new, and those that this publication changed. What it leaves as it was
 * stays as people have written it since.
 */
export async function followMacros(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  { before, after }: { readonly before: Section; readonly after: Section },
  memberId: string,
): Promise<void> {
  const known = new Map(
    (await listMacros(trx, workspaceId, { withArchived: true })).map(row => [row.key, row]),
  )
  const writing = { memberId, now: desk.now() }
  for (const macro of changedMacros(before, after, new Set(known.keys()))) {
    const row = known.get(macro.key)
    if (row === undefined) {
      const added = await insertMacro(trx, workspaceId, desk.newId(), macro, writing)
      if (added !== undefined) await tellMacro(desk, trx, added, 'added', memberId)
      continue
    }
    if (row.archived_at !== null) await setMacroArchived(trx, row, null)
    // The policy speaks the languages of the screens alone, and knows no acts and no team.
    const { acts, team } = row
    const changed = await updateMacro(
      trx,
      row,
      { ...macro, texts: { ...row.texts, ...macro.texts }, acts, team },
      writing,
    )
    await tellMacro(desk, trx, changed, 'changed', memberId)
  }
}
