import type { Tokenizer } from './read-tokenizer.ts'

/**
 * A text as the numbers that a model of BERT's kin was trained on: cleaned, cut into words, each word into the longest
 * pieces of the vocabulary. What a customer writes is text: "[SEP]" is five signs and letters, never the token.
 * @param longest how many numbers the model takes, those around the text counted; the rest of the text is cut off.
 */
export function tokenize(text: string, tokenizer: Tokenizer, longest: number): number[] {
  const { before, after } = tokenizer
  const places = Math.max(0, longest - before.length - after.length)
  const pieces: number[] = []
  for (const word of cutWords(clean(text, tokenizer.cleaning))) {
    if (pieces.length >= places) break
    pieces.push(...cutPieces(word, tokenizer))
  }
  return [...before, ...pieces.slice(0, places), ...after]
}

function clean(text: string, how: Tokenizer['cleaning']): string {
  let cleaned = how.cleansText ? text.replace(UNPRINTABLE, '').replace(/\p{White_Space}/gv, ' ') : text
  if (how.partsChinese) cleaned = cleaned.replace(CHINESE, ' $& ')
  if (how.stripsAccents) cleaned = cleaned.normalize('NFD').replace(/\p{Mn}/gv, '')
  return how.lowersCase ? cleaned.toLowerCase() : cleaned
}

/** Control characters but those that part words, and the sign for what could not be decoded. */
const UNPRINTABLE = /[[\p{C}\uFFFD]--[\t\n\r]]/gv
/** The blocks of CJK ideographs that BERT knows; kana and hangul are written in words and stay together. */
const CHINESE =
  /[\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B920}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gv

/** ASCII's signs count as punctuation, also those that Unicode calls symbols. */
const WORD = /[\p{P}$+<=>^`\|~]|[^\p{White_Space}\p{P}$+<=>^`\|~]+/gv

const cutWords = (text: string): readonly string[] => text.match(WORD) ?? []

/** The longest piece first, then the longest of what is left. A word that cannot be built whole is unknown whole. */
function cutPieces(word: string, { ids, unknownId, prefix, longestWord }: Tokenizer): readonly number[] {
  const letters = [...word]
  if (letters.length > longestWord) return [unknownId]
  const pieces: number[] = []
  for (let from = 0; from < letters.length; ) {
    const found = findLongest(letters, from, from === 0 ? '' : prefix, ids)
    if (found === null) return [unknownId]
    pieces.push(found.id)
    from = found.to
  }
  return pieces
}

function findLongest(
  letters: readonly string[],
  from: number,
  prefix: string,
  ids: ReadonlyMap<string, number>,
): { id: number; to: number } | null {
  for (let to = letters.length; to > from; to--) {
    const id = ids.get(prefix + letters.slice(from, to).join(''))
    if (id !== undefined) return { id, to }
  }
  return null
}
