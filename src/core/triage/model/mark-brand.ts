import { foldText } from '../find-words.ts'
import { hashOf } from './hash.ts'
import type { Token } from './read-tokens.ts'

/** How the brand may be called: its names and handles, run together and folded. */
export type BrandMarks = readonly string[]

export const markBrandBy = (names: readonly string[], handles: readonly string[]): BrandMarks => [
  ...new Set([...names, ...handles].map(runTogether).filter(each => each.length > 1)),
]

const runTogether = (name: string): string => foldText(name).replace(/[^\p{L}\p{N}]/gu, '')

const MOST_WORDS = 4

/**
 * The brand's own name says nothing of what is wanted, and is another one at each desk: a handle or a name of the
 * brand becomes "the brand", whichever it is. Other people's handles stay other people's.
 */
export function markBrand(tokens: readonly Token[], marks: BrandMarks): readonly Token[] {
  if (marks.length === 0) return tokens
  const marked: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const length = wordsOfBrand(tokens, at, marks)
    const token = tokens[at] as Token
    if (length === 0) marked.push(token)
    else marked.push(asBrand(token, tokens[at + length - 1] ?? token))
    at += Math.max(1, length)
  }
  return marked
}

const HASHES = { '@brand': hashOf('@brand'), brand: hashOf('brand') } as const

function asBrand(first: Token, last: Token): Token {
  const text = first.kind === 'user' ? '@brand' : 'brand'
  return { ...first, text, hash: HASHES[text], end: last.end }
}

/** Most words do not even begin as a name of the brand does; letters with accents are left to the longer look. */
function mayBegin({ kind, text }: Token, marks: BrandMarks): boolean {
  if (kind !== 'word') return kind === 'user' || kind === 'hashtag'
  const first = text.charCodeAt(0)
  return first > 127 || marks.some(mark => mark.charCodeAt(0) === first)
}

/** How many words from this one on are the brand's name; 0 when it is not named here. */
function wordsOfBrand(tokens: readonly Token[], at: number, marks: BrandMarks): number {
  const token = tokens[at] as Token
  if (!mayBegin(token, marks)) return 0
  if (token.kind === 'user' || token.kind === 'hashtag') {
    const name = runTogether(token.written)
    return marks.some(mark => name === mark || (token.kind === 'user' && name.startsWith(mark))) ? 1 : 0
  }
  if (token.kind !== 'word') return 0
  let [name, longest] = ['', 0]
  for (let length = 1; length <= MOST_WORDS; length++) {
    const next = tokens[at + length - 1]
    if (next?.kind !== 'word' && next?.kind !== 'number') break
    name += runTogether(next.written)
    if (marks.includes(name)) longest = length
    else if (!marks.some(mark => mark.startsWith(name))) break
  }
  return longest
}
