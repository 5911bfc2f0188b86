import EmailReplyParser from 'email-reply-parser'
import { countAnnouncement, isForwardMark, isSeparator, readHeaderBlock } from './attribution.ts'
import { LIMITS } from './limits.ts'
import { isProgramLine, isSignatureMark, SIGNATURE_LINES } from './signature.ts'

export interface Separated {
  readonly words: string
  /** What was left out, in its order. */
  readonly rest: string
}

type Kind = 'words' | 'quote' | 'signature'

/** Its patterns take time by the square of the text: no more than this is shown to them. */
const LIBRARY_CHARS = 16_000
/** Lines longer than this are no announcement of anything, and are looked at no further. */
const LINE_CHARS = 1_000

/**
 * Tells what is new in a letter from the mails that it quotes and from signatures. Answers written between quotes are
 * kept. `isReply`: the mail answers another or passes it on. A first letter may well contain `Da: …`, `Oggetto: …`:
 * forms on web sites send such.
 */
export function separateWords(text: string, isReply: boolean): Separated {
  const seen = text.slice(0, LIMITS.textChars)
  const lines = seen.split('\n')
  const kinds = markQuotes(lines, isReply)
  markSignatures(lines, kinds)
  const own = tidy(lines.filter((_, n) => kinds[n] === 'words'))
  const rest = tidy([...lines.filter((_, n) => kinds[n] !== 'words'), text.slice(LIMITS.textChars)])
  if (own === '') return { words: tidy(lines), rest: text.slice(LIMITS.textChars).trim().toWellFormed() }
  return isReply ? separateByLibrary(own, rest) : { words: own, rest }
}

function markQuotes(lines: readonly string[], isReply: boolean): Kind[] {
  const kinds: Kind[] = lines.map(() => 'words')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.length > LINE_CHARS) continue
    if (isQuoted(lines, at)) {
      kinds[at] = 'quote'
      continue
    }
    const heading = countHeading(lines, at, isReply)
    if (heading === 0) continue
    kinds.fill('quote', at, at + heading)
    at += heading - 1
    // Quoted line by line: what stands between may be answers. Otherwise everything below is the earlier mail.
    if (isFollowedByQuote(lines, at + 1)) continue
    kinds.fill('quote', at)
    break
  }
  return kinds
}

/** How many lines from `at` on say that an earlier mail follows. */
function countHeading(lines: readonly string[], at: number, isReply: boolean): number {
  const line = lines[at] ?? ''
  if (line.trim() === '') return 0
  if (isSeparator(line) || isForwardMark(line))
    return 1 + (readHeaderBlock(lines, nextFull(lines, at + 1))?.lines ?? 0)
  const ruled = isRule(line) ? nextFull(lines, at + 1) : at
  const block = isReply ? readHeaderBlock(lines, ruled) : null
  if (block !== null) return ruled - at + block.lines
  return countAnnouncement(lines, at)
}

const isRule = (line: string): boolean => /^[_\-*]{10,80}$/.test(line.trim())

/** A line that begins with `From ` gets a `>` where mails are stored one behind the other: it is nobody's quote. */
function isQuoted(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? ''
  if (!/^[ \t]?>/.test(line)) return false
  return !line.startsWith('>From ') || isQuoteLine(lines[at - 1]) || isQuoteLine(lines[at + 1])
}

const isQuoteLine = (line: string | undefined): boolean => line !== undefined && /^[ \t]?>/.test(line)

const isFollowedByQuote = (lines: readonly string[], from: number): boolean =>
  isQuoteLine(lines[nextFull(lines, from)])

/** The next line that is not blank, or the end. */
function nextFull(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length && (lines[at] ?? '').trim() === '') at++
  return at
}

/** Within each stretch of words: a mark with few lines below it, or the lines of a program at its end. */
function markSignatures(lines: readonly string[], kinds: Kind[]): void {
  for (let from = 0; from < lines.length; from++) {
    if (kinds[from] !== 'words') continue
    let end = from
    while (end < lines.length && kinds[end] === 'words') end++
    const mark = findSignature(lines, from, end)
    if (mark !== null) kinds.fill('signature', mark, end)
    from = end
  }
}

function findSignature(lines: readonly string[], from: number, end: number): number | null {
  let full = 0
  let found: number | null = null
  let isAtEnd = true
  for (let at = end - 1; at >= from && full <= SIGNATURE_LINES; at--) {
    const line = lines[at] ?? ''
    if (line.trim() === '') continue
    if (isSignatureMark(line)) found = at
    else if (isAtEnd && isProgramLine(line)) found = at
    else if (!isFooterLink(line)) isAtEnd = false
    full++
  }
  return found
}

const isFooterLink = (line: string): boolean => /^[<[(]?(?:https?:\/\/|www\.)\S{1,300}$/.test(line.trim())

/** Knows the announcements of more languages than we do. Its notion of a signature takes too much with it. */
function separateByLibrary(words: string, rest: string): Separated {
  if (words.length > LIBRARY_CHARS || words.split('\n').some(line => line.length > LINE_CHARS))
    return { words, rest }
  const fragments = new EmailReplyParser().read(words).getFragments()
  const quoted = fragments.filter(each => each.isQuoted())
  const own = tidy(fragments.filter(each => !each.isQuoted()).map(each => each.getContent()))
  if (own === '' || quoted.length === 0) return { words, rest }
  return { words: own, rest: tidy([...quoted.map(each => each.getContent()), rest]) }
}

function tidy(lines: readonly string[]): string {
  const trimmed = lines.map(line => line.replace(/[ \t]+$/, '').replace(/^>From /, 'From '))
  return trimmed
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd()
    .toWellFormed()
}
