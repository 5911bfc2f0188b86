import { parseMacro } from './placeholder.ts'
import { isMacroVariable, type MacroValues } from './variables.ts'

export interface Rendered {
  readonly text: string
  /** Where somebody still has to write: the first letter and the one behind the last, in order. */
  readonly unfilled: readonly { readonly start: number; readonly end: number }[]
}

/**
 * Fills what is known, else the fallback. What has neither stays as it is written, for its author to see: it keeps
 * the answer from being sent. Values are put in as they are and never read again.
 */
export function renderMacro(text: string, values: MacroValues): Rendered {
  let rendered = ''
  const unfilled: { start: number; end: number }[] = []
  for (const piece of parseMacro(text)) {
    if (piece.kind === 'words') {
      rendered += piece.source
      continue
    }
    const known = isMacroVariable(piece.name) ? (values[piece.name] ?? '') : ''
    const said = known !== '' ? known : piece.fallback
    if (said === null) unfilled.push({ start: rendered.length, end: rendered.length + piece.source.length })
    rendered += said ?? piece.source
  }
  return { text: rendered, unfilled }
}
