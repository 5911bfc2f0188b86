/** A stretch of a macro's text: words, or a place to be filled. Joined, their `source` is the text again. */
export type MacroPiece =
  | { readonly kind: 'words'; readonly source: string }
  | {
      readonly kind: 'placeholder'
      readonly source: string
      readonly name: string
      /** What stands there where nothing is known; null: the author has to fill it. May be empty. */
      readonly fallback: string | null
    }

export const LONGEST_PLACEHOLDER = 60
export const LONGEST_FALLBACK = 100

const PLACEHOLDER = /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/gu

/** Reads `Hello {{customer.firstName|there}}`. What is not closed stays words. */
export function parseMacro(text: string): MacroPiece[] {
  const pieces: MacroPiece[] = []
  let at = 0
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > at) pieces.push({ kind: 'words', source: text.slice(at, match.index) })
    const [source, name = '', fallback] = match
    pieces.push({ kind: 'placeholder', source, name: name.trim(), fallback: fallback?.trim() ?? null })
    at = match.index + source.length
  }
  if (at < text.length) pieces.push({ kind: 'words', source: text.slice(at) })
  return pieces
}
