/** A short text that expands as one types. */
export interface Abbreviation {
  readonly short: string
  readonly expandsTo: string
  /** In texts of this language; null: in all. */
  readonly language: string | null
  /** One person's own, which wins over everybody's. */
  readonly isMine: boolean
}

/** What may be typed before the space: letters, digits and a few signs; no handle, hashtag or address begins so. */
export const SHORT_FORM = /^[\p{L}\p{N}][\p{L}\p{N}.'’&+-]{0,19}$/u

export interface Expansion {
  readonly text: string
  /** Where the cursor stands then. */
  readonly caret: number
  /** What was replaced, for whoever takes it back: from `start`, `long` stands for `short`. */
  readonly start: number
  readonly short: string
  readonly long: string
}

/** What ends a word: the sign that was just typed. */
const ENDS = /[\s,;:!?)]/u
/** The word that ends at the cursor, with all that hangs together with it. */
const WORD = /\S+$/u
/** Handles, hashtags, addresses, pages and paths are nobody's abbreviations. */
const HANGS_TOGETHER = /[@#/\\:_=~%]|\p{L}\.\p{L}.*\.\p{L}{2}/u

/**
 * What becomes of a text in which a sign was just typed before `caret`; null where nothing expands. The first letter
 * is written as it was: "Grz" becomes "Grazie".
 */
export function expandAbbreviation(
  text: string,
  caret: number,
  abbreviations: readonly Abbreviation[],
  language: string,
): Expansion | null {
  const typed = text.slice(0, caret).at(-1)
  if (typed === undefined || !ENDS.test(typed)) return null
  const before = text.slice(0, caret - 1)
  const whole = WORD.exec(before.slice(-200))?.[0]
  if (whole === undefined || HANGS_TOGETHER.test(whole)) return null
  // An opening bracket or quotation mark before it is not a part of it.
  const short = whole.replace(/^[([{«“"'‘]+/u, '')
  const found = findAbbreviation(short, abbreviations, language)
  if (found === undefined) return null
  const long = likeTyped(short, found.expandsTo)
  const start = before.length - short.length
  const expanded = `${text.slice(0, start)}${long}${typed}`
  return { text: expanded + text.slice(caret), caret: expanded.length, start, short, long }
}

/** Mine before everybody's, the language's before those of all. */
function findAbbreviation(
  short: string,
  abbreviations: readonly Abbreviation[],
  language: string,
): Abbreviation | undefined {
  const folded = short.toLowerCase()
  return abbreviations
    .filter(each => each.short.toLowerCase() === folded && (each.language ?? language) === language)
    .toSorted((a, b) => rank(b) - rank(a))[0]
}

const rank = ({ isMine, language }: Abbreviation): number => (isMine ? 2 : 0) + (language === null ? 0 : 1)

const likeTyped = (short: string, long: string): string => {
  const [first = ''] = short
  const isCapital = first !== first.toLowerCase()
  return isCapital ? (long[0] ?? '').toUpperCase() + long.slice(1) : long
}
