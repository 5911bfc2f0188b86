import { htmlToPlainText, tidyText } from '../plain-text.ts'
import type { IssueFile } from '../ticketing.ts'
import { contentSchema, PART_FIELDS, partsSchema, type RtPart } from './payload.ts'
import type { RtSession } from './settings.ts'
import { demandOfRt } from './trouble.ts'

const PER_PAGE = 100
const MAX_PAGES = 5
/** A longer text is a file to us. */
const MAX_TEXT_BYTES = 300_000

export interface Said {
  readonly text: string
  readonly files: readonly IssueFile[]
}

/** What a transaction says, out of the parts of its letter. Files are named, and stay where they are. */
export async function readSaid(
  session: RtSession,
  transactionId: string,
  signal: AbortSignal,
): Promise<Said> {
  const parts = await readParts(session, transactionId, signal)
  const { words, files } = sortParts(parts)
  const texts: string[] = []
  for (const part of words) texts.push(await readWords(session, part, signal))
  return { text: texts.filter(text => text !== '').join('\n\n'), files: files.map(toFile) }
}

async function readParts(session: RtSession, transactionId: string, signal: AbortSignal): Promise<RtPart[]> {
  const parts: RtPart[] = []
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { value } = await demandOfRt(
      session,
      {
        method: 'GET',
        path: `/transaction/${transactionId}/attachments`,
        query: { fields: PART_FIELDS, per_page: PER_PAGE, page },
      },
      partsSchema,
      signal,
    )
    parts.push(...value.items)
    if (value.items.length < PER_PAGE) return parts
  }
  return parts
}

/** Of a letter that says the same twice, plainly and in HTML, the plain half is read. */
export function sortParts(parts: readonly RtPart[]): { words: readonly RtPart[]; files: readonly RtPart[] } {
  const leaves = parts.filter(part => !/^multipart\//i.test(part.ContentType ?? ''))
  const words = leaves.filter(isWords)
  const plain = words.filter(part => !isHtml(part))
  return { words: plain.length > 0 ? plain : words, files: leaves.filter(part => !isWords(part)) }
}

const isWords = ({ ContentType, Filename, ContentLength }: RtPart): boolean =>
  /^text\/(plain|html)$/i.test(ContentType ?? '') &&
  (Filename ?? '') === '' &&
  ContentLength <= MAX_TEXT_BYTES

const isHtml = ({ ContentType }: RtPart): boolean => /^text\/html$/i.test(ContentType ?? '')

async function readWords(session: RtSession, part: RtPart, signal: AbortSignal): Promise<string> {
  const { value } = await demandOfRt(
    session,
    { method: 'GET', path: `/attachment/${part.id}` },
    contentSchema,
    signal,
  )
  const text = Buffer.from(value.Content ?? '', 'base64').toString('utf8')
  return isHtml(part) ? htmlToPlainText(text) : tidyText(text)
}

const toFile = ({ id, Filename, ContentType, ContentLength }: RtPart): IssueFile => ({
  ref: id,
  name: Filename || `file-${id}`,
  mime: ContentType || 'application/octet-stream',
  bytes: ContentLength,
})
