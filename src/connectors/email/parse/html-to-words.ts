import { convert, type FormatCallback } from 'html-to-text'
import { LIMITS } from './limits.ts'

/** Stands where a program began to quote without saying it in words; `strip-quotes.ts` knows it. */
export const QUOTE_BEGINS = '-----Original Message-----'

/** Outlook puts the earlier mail behind these, not within. */
const HISTORY = [
  '#divRplyFwdMsg',
  '#appendonsend',
  'hr#stopSpelling',
  '#mail-editor-reference-message-container',
]
const QUOTES = ['blockquote', '.yahoo_quoted', '.protonmail_quote', '.tutanota_quote', '.zmail_extra']
/** What a writer moved to the right is no quote. */
const INDENTED = ['blockquote[style*="border:none"]', 'blockquote[style*="border: none"]']
const SIGNATURES = ['.gmail_signature', '.moz-signature', '#Signature', '[id=ms-outlook-mobile-signature]']

/** As quoted lines, so that one reader of quotes serves letters of either form. */
const formatQuote: FormatCallback = (element, walk, builder, options) => {
  builder.openBlock({
    leadingLineBreaks: options.leadingLineBreaks ?? 2,
    reservedLineLength: 2,
  })
  walk(element.children, builder)
  builder.closeBlock({
    trailingLineBreaks: options.trailingLineBreaks ?? 2,
    blockTransform: text => text.replace(/^/gm, '> '),
  })
}

const formatHistory: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 })
  builder.addLiteral(QUOTE_BEGINS)
  builder.closeBlock({ trailingLineBreaks: 1 })
  builder.openBlock({ leadingLineBreaks: 1 })
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: 1 })
}

const formatSignature: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 })
  builder.addLiteral('-- ')
  builder.closeBlock({ trailingLineBreaks: 1 })
  builder.openBlock({ leadingLineBreaks: 1 })
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: 1 })
}

const block = (format: string) => (selector: string) => ({ selector, format })

/** The words of a letter in HTML, its quotes as `> ` lines. Links and pictures are left to the letter itself. */
export function htmlToWords(html: string): string {
  const text = convert(html.slice(0, LIMITS.htmlChars), {
    wordwrap: false,
    limits: { maxInputLength: LIMITS.htmlChars, maxDepth: LIMITS.htmlDepth, maxChildNodes: 5_000 },
    formatters: { quote: formatQuote, history: formatHistory, signature: formatSignature },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'title', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(selector => ({ selector, options: { uppercase: false } })),
      ...HISTORY.map(block('history')),
      ...QUOTES.map(block('quote')),
      ...SIGNATURES.map(block('signature')),
      ...INDENTED.map(block('block')),
    ],
  })
  return text.replaceAll('\u00a0', ' ')
}
