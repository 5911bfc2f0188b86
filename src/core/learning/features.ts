import { foldText } from '../triage/find-words.ts'

/** Longer texts teach by their beginning. */
const MOST_WORDS = 60
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'_]*|\p{Extended_Pictographic}/gu
/** Names of people and links are nobody's way of speaking. */
const NAMES = /@\w+|https?:\/\/\S+/gu
const DIGITS = /\d+/gu

/** The words of a text and the pairs of neighbours, each once: what lessons are remembered by. */
export function readFeatures(text: string): string[] {
  const words = (foldText(text.replace(NAMES, ' ')).match(WORD) ?? [])
    .slice(0, MOST_WORDS)
    // A customer's number is his own: any number is like another, and none is remembered.
    .map(word => word.replace(DIGITS, '0'))
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`)
  return [...new Set([...words, ...pairs])]
}
