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
  const pieces = parseMacro(text)
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'words') {
      rendered += piece.source
      continue
    }
    const known = isMacroVariable(piece.name) ? (values[piece.name] ?? '') : ''
    const said = known !== '' ? known : piece.fallback
    if (said === null) unfilled.push({ start: rendered.length, end: rendered.length + piece.source.length })
    if (said === '' && endsBefore(pieces[index + 1]?.source)) rendered = rendered.replace(/ $/u, '')
    rendered += said ?? piece.source
  }
  return { text: rendered, unfilled }
}

/** Whether the words before a place that stays empty need no space behind them: "Hello {{name|}}, …". */
const endsBefore = (next: string | undefined): boolean => next === undefined || /^[\s,.;:!?)]/u.test(next)
