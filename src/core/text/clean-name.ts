/** As long as a person can be called, in letters. */
const LONGEST = 200
/** Signs that turn the text beside them, and signs without any width. Those that join letters and emoji stay. */
const TRICKS = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
/** More marks on one letter than any language has climb into the lines above and below. */
const TOWER = /(\p{M}{4})\p{M}+/gu

/**
 * What somebody on a network calls himself, without what deceives the eye or spoils the page.
 * @returns an empty text where nothing is left that could be seen.
 */
export const cleanName = (name: string): string =>
  [
    ...name
      .slice(0, 20 * LONGEST)
      .replace(/\s+/g, ' ')
      .replace(TRICKS, '')
      .replace(TOWER, '$1')
      .trim(),
  ]
    .slice(0, LONGEST)
    .join('')
    .toWellFormed()
