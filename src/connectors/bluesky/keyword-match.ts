/** The text as a pattern that finds it, with or without the flag `u`. */
export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

const WORD = String.raw`[\p{L}\p{N}_]`
const BEGINS_WITH_WORD = new RegExp(`^${WORD}`, 'u')
const ENDS_WITH_WORD = new RegExp(`${WORD}$`, 'u')

/**
 * Whether a text says one of the words, whatever their case: as whole words, so that "Tim" is not heard in "time".
 * Null where there is nothing to hear.
 */
export function matcherOf(keywords: readonly string[]): RegExp | null {
  const phrases = keywords.map(each => each.normalize('NFC').trim()).filter(each => each !== '')
  if (phrases.length === 0) return null
  return new RegExp(phrases.map(patternOf).join('|'), 'iu')
}

function patternOf(phrase: string): string {
  const before = BEGINS_WITH_WORD.test(phrase) ? `(?<!${WORD})` : ''
  const after = ENDS_WITH_WORD.test(phrase) ? `(?!${WORD})` : ''
  return before + phrase.split(/\s+/u).map(escapePattern).join(String.raw`\s+`) + after
}

export const says = (matcher: RegExp | null, text: string): boolean =>
  matcher?.test(text.normalize('NFC')) ?? false
