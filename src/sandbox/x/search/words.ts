/** Letters, digits and marks hold together; an emoji is a word; everything else separates. */
const WORDS = /[\p{L}\p{N}\p{M}_]+|\p{RGI_Emoji}/gv
/** Scripts written without spaces: there a word is found anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

/** The words of a text between single spaces, without case and accents: ` l aurora mobile `. */
export function foldWords(text: string): string {
  return ` ${(fold(text.normalize('NFC')).match(WORDS) ?? []).join(' ')} `
}

/** Whether the folded words stand in the folded text, in this order and next to each other. */
export function includesWords(folded: string, wanted: string): boolean {
  return UNSPACED.test(wanted) ? folded.includes(wanted.trim()) : folded.includes(wanted)
}
