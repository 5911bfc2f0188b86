import twitterText from 'twitter-text'

/**
 * Placeholders that a prepared answer left unfilled, such as `{{name}}`, `[ORDER]` or `[order number]`. They block
 * sending, so a single small word in brackets (`[sic]`) and the text of a link are none.
 */
export const findPlaceholders = (text: string): string[] =>
  Array.from(
    text.matchAll(
      /\{\{[^{}]{0,200}\}\}|\[(?:[\p{Lu}_ ]{3,40}|\p{L}{1,20}(?:[ _]\p{L}{1,20}){1,4})\](?!\()/gu,
    ),
    match => match[0],
  )

const LINK = /\bhttps?:\/\/\S+|\bwww\.\S+/iu

/** Whether the text carries a link, also one without a scheme, which networks may price apart. */
export const hasLink = (text: string): boolean => LINK.test(text) || twitterText.extractUrls(text).length > 0
