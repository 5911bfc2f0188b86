import type { MacroFlawView } from '../../contract/macro.ts'
import { checkMacroText } from '../../core/macro/check-macro-text.ts'
import type { Macro } from '../../core/macro/macro.ts'
import type { Trx } from '../../store/database.ts'
import { getPolicy } from '../../store/policy.ts'
import { findUnknown } from './find-unknown.ts'

export type MacroRefusal =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'macroMoved'; readonly version: number }
  | { readonly kind: 'macroFlawed'; readonly flaws: readonly MacroFlawView[] }
  | { readonly kind: 'keyTaken' | 'unknownQueue' | 'unknownTag' | 'unknownTeam' | 'macroInPolicy' }

/** What keeps a macro from being written so; null when nothing does. */
export async function findMacroRefusal(
  trx: Trx,
  workspaceId: string,
  { texts, acts, team }: Omit<Macro, 'key'>,
): Promise<MacroRefusal | null> {
  const flaws = Object.entries(texts).flatMap(([language, text = '']) =>
    checkMacroText(text).map(flaw => ({ language, ...flaw })),
  )
  if (flaws.length > 0) return { kind: 'macroFlawed', flaws }
  const unknown = await findUnknown(trx, workspaceId, acts)
  if (unknown !== null) return { kind: unknown }
  if (team === null) return null
  const { teams } = (await getPolicy(trx, workspaceId)).document
  return teams.some(({ key }) => key === team) ? null : { kind: 'unknownTeam' }
}
