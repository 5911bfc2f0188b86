import { convert } from 'html-to-text'

const MAX_CHARS = 200_000

/** The words of a text in HTML, its quotes as `> ` lines, its links with their addresses. */
export function htmlToPlainText(html: string): string {
  const text = convert(html.slice(0, MAX_CHARS), {
    wordwrap: false,
    limits: { maxInputLength: MAX_CHARS, maxDepth: 200, maxChildNodes: 5_000 },
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'title', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(selector => ({ selector, options: { uppercase: false } })),
    ],
  })
  return tidyText(text)
}

/** Lines end in one way, and no blanks stand around the whole. */
export const tidyText = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll('\u00a0', ' ').trim()
