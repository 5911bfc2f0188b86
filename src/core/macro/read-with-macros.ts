import type { Locale } from '../language.ts'
import type { PolicyDocument } from '../policy/policy.ts'
import { type ReadingSection, readPolicy } from '../policy/reading/read-policy.ts'
import { type Macro, withMacros } from './macro.ts'

/** The policy as people read it, with names for the macros of which it speaks and which it does not bring along itself. */
export function readWithMacros(
  document: PolicyDocument,
  macros: readonly Pick<Macro, 'key' | 'name' | 'texts'>[],
  locale: Locale,
): readonly ReadingSection[] {
  const own = new Set(document.macros.map(({ key }) => key))
  const others = macros.filter(({ key }) => !own.has(key))
  return readPolicy(withMacros(document, others), locale)
    .map(section => ({
      ...section,
      // Lines of what stands elsewhere lead to no place of this document.
      lines: section.lines.filter(
        ({ path: [name, at] }) => name !== 'macros' || Number(at) < document.macros.length,
      ),
    }))
    .filter(({ lines }) => lines.length > 0)
}
