import type { Stretch } from './query.ts'

/** One part of what was typed, as its signs stand. */
export interface Token extends Stretch {
  /** What stands before the colon; null where it is a word. */
  readonly operator: string | null
  readonly text: string
  readonly isQuoted: boolean
  readonly isNegated: boolean
  /** Its quotation mark was never closed. */
  readonly isOpen: boolean
}

/** `-`, then an operator, then what is quoted or goes on to the next space. A letter of any script may begin an operator. */
const PART = /(-?)(?:(\p{L}{1,20}):(?!\/\/))?(?:"([^"]*)("?)|(\S*))/uy
const SPACE = /\s+/uy

/** NUL and quotation marks of other keyboards become what they stand for, at the same places. */
const even = (typed: string): string => typed.replace(/[“”„«»]/g, '"').replaceAll('\0', ' ')

/** The parts in their order. A sign that says nothing by itself is left out. */
export function listTokens(typed: string): Token[] {
  const text = even(typed)
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    SPACE.lastIndex = at
    if (SPACE.test(text)) at = SPACE.lastIndex
    PART.lastIndex = at
    const found = PART.exec(text)
    if (found === null || found[0] === '') break
    at = PART.lastIndex
    tokens.push(toToken(found))
  }
  return tokens
}

function toToken(found: RegExpExecArray): Token {
  const [whole, minus = '', operator, quoted, closing, plain = ''] = found
  return {
    operator: operator ?? null,
    text: quoted ?? plain,
    isQuoted: quoted !== undefined,
    isNegated: minus === '-',
    isOpen: quoted !== undefined && closing === '',
    from: found.index,
    to: found.index + whole.length,
  }
}
