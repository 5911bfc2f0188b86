import type { Product } from './operators.ts'

/** Letters, digits and marks hold together; an emoji is a word; everything else separates. */
const WORDS = /[\p{L}\p{N}\p{M}_]+|\p{RGI_Emoji}|\p{Extended_Pictographic}/gv
/** Scripts written without spaces: there a word is found anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/** Asks for the coloured shape of a sign, and is no part of it. */
const VARIATION = /\uFE0F/g

/** Without case and accents. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

/**
 * The words of a text between single spaces: ` l aurora mobile `. Search takes their accents away, the
 * stream does not.
 */
export function foldWords(text: string, product: Product): string {
  const composed = text.normalize('NFC')
  const folded = product === 'search' ? fold(composed) : composed.toLowerCase()
  return ` ${(folded.match(WORDS) ?? []).join(' ').replace(VARIATION, '')} `
}

/** Whether the folded words stand in the folded text, in this order and next to each other. */
export function includesWords(folded: string, wanted: string): boolean {
  return UNSPACED.test(wanted) ? folded.includes(wanted.trim()) : folded.includes(wanted)
}

/** Whether all the folded words stand in one stretch of the text with at most `distance` words between two. */
export function includesNear(folded: string, wanted: string, distance: number): boolean {
  const words = folded.trim().split(' ')
  const needed = wanted.trim().split(' ')
  const reach = needed.length + distance * Math.max(0, needed.length - 1)
  return words.some((_, start) => {
    const stretch = words.slice(start, start + reach)
    return needed.every(word => stretch.includes(word))
  })
}
