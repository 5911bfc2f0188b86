/** Placeholders that a prepared answer left unfilled, such as `{{name}}` or `[order number]`. They block sending. */
export const findPlaceholders = (text: string): string[] =>
  Array.from(text.matchAll(/\{\{[^{}]{0,60}\}\}|\[(?:[A-Z_ ]{3,40})\]/g), match => match[0])

const LINK = /\bhttps?:\/\/\S+|\bwww\.\S+/iu

/** Whether the text carries a link, which networks may price apart. */
export const hasLink = (text: string): boolean => LINK.test(text)
