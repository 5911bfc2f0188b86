import { LONGEST_FALLBACK, LONGEST_PLACEHOLDER, parseMacro } from './placeholder.ts'
import { isMacroVariable } from './variables.ts'

export const MACRO_FLAWS = [
  /** Braces that open or close nothing. */
  'strayBraces',
  'emptyPlaceholder',
  /** It looks like a variable, and there is none of that name. */
  'unknownVariable',
  'placeholderTooLong',
] as const
export type MacroFlawKind = (typeof MACRO_FLAWS)[number]

export interface MacroFlaw {
  readonly kind: MacroFlawKind
  /** The words in question. */
  readonly at: string
}

/** What is wrong with the text of a macro, in the order in which it stands. */
export function checkMacroText(text: string): MacroFlaw[] {
  return parseMacro(text).flatMap((piece): MacroFlaw[] => {
    const { source } = piece
    if (piece.kind === 'words') {
      const stray = /\{\{|\}\}/u.exec(source)
      return stray === null ? [] : [{ kind: 'strayBraces', at: source.slice(stray.index, stray.index + 30) }]
    }
    if (piece.name === '') return [{ kind: 'emptyPlaceholder', at: source }]
    if (source.length > LONGEST_PLACEHOLDER + (piece.fallback?.length ?? 0)) return [tooLong(source)]
    if ((piece.fallback?.length ?? 0) > LONGEST_FALLBACK) return [tooLong(source)]
    // A dot between two words without spaces is how variables are written, not how people ask for something.
    const isMeant = /^[A-Za-z]+\.[A-Za-z.]+$/u.test(piece.name)
    return isMeant && !isMacroVariable(piece.name) ? [{ kind: 'unknownVariable', at: source }] : []
  })
}

const tooLong = (source: string): MacroFlaw => ({ kind: 'placeholderTooLong', at: source.slice(0, 40) })
