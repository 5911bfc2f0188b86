import type { FetchMessageObject, ImapFlow } from 'imapflow'
import { LIMITS } from '../parse/limits.ts'
import { fetchMails, searchUids } from './imap-answers.ts'
import { readLargeMail } from './read-large-mail.ts'

/** Up to where a folder has been read. A folder that gets another `uidValidity` has begun to count anew. */
export interface MailboxPlace {
  readonly uidValidity: string
  readonly lastUid: number
}

export interface FoundMail {
  readonly uid: number
  readonly arrivedAt: Date
  readonly source: Uint8Array
  /** Names of files that were not fetched, because the mail is too large as a whole. */
  readonly leftOut: readonly string[]
}

export interface MailboxPage {
  readonly mails: readonly FoundMail[]
  readonly place: MailboxPlace
  /** More is there than one sitting reads. */
  readonly isBehind: boolean
}

/** What one sitting reads, and what one page of it holds. */
const MOST_MAILS = 400
const PAGE_MAILS = 50
const PAGE_BYTES = 8 * 1024 * 1024
/** Clocks of servers differ, and they search by the day of wherever they stand. */
const SEARCH_GRACE_MS = 2 * 24 * 3_600_000
const ARRIVAL_GRACE_MS = 5 * 60_000

/**
 * Reads a folder from a place (null: from the beginning) to the present, oldest mail first; mails that arrived before
 * `since` are left aside. A folder that counts anew is read again since then: what is read twice is known by its id.
 * Marks nothing as read.
 */
export async function* readMailbox(
  client: ImapFlow,
  folder: string,
  since: Date,
  from: MailboxPlace | null,
): AsyncGenerator<MailboxPage> {
  const { uidValidity, uidNext } = await client.mailboxOpen(folder, { readOnly: true })
  const known = from !== null && from.uidValidity === String(uidValidity) ? from.lastUid : 0
  const placeAt = (lastUid: number): MailboxPlace => ({ uidValidity: String(uidValidity), lastUid })
  const uids = await searchBehind(client, known, since)
  const isBehind = uids.length > MOST_MAILS
  const facts = await readFacts(client, uids.slice(0, MOST_MAILS), since)
  // Whatever had a number when the folder was opened was found or is of no interest.
  const present = isBehind
    ? (uids[MOST_MAILS - 1] ?? known)
    : Math.max(known, (uidNext ?? 1) - 1, uids.at(-1) ?? 0)
  const pages = paginate(facts)
  for (const [index, page] of pages.entries()) {
    const isLast = index === pages.length - 1
    const mails = await readPage(client, page)
    yield { mails, place: placeAt(isLast ? present : lastUidOf(page)), isBehind: isBehind || !isLast }
  }
  if (pages.length === 0 && (from === null || present !== known || known !== from.lastUid))
    yield { mails: [], place: placeAt(present), isBehind }
}

async function searchBehind(client: ImapFlow, known: number, since: Date): Promise<readonly number[]> {
  if (client.mailbox !== false && client.mailbox.exists === 0) return []
  const day = new Date(since.getTime() - SEARCH_GRACE_MS)
  const found = await searchUids(client, { uid: `${known + 1}:*`, since: day })
  // "5:*" names the last mail even where its number is below five.
  return found.filter(uid => uid > known).sort((a, b) => a - b)
}

interface MailFacts {
  readonly uid: number
  readonly bytes: number
  readonly arrivedAt: Date
}

/** Mails that are gone meanwhile have no facts. */
async function readFacts(
  client: ImapFlow,
  uids: readonly number[],
  since: Date,
): Promise<readonly MailFacts[]> {
  const found = await fetchMails(client, uids, { size: true, internalDate: true })
  return found
    .map(({ uid, size = 0, internalDate }) => ({ uid, bytes: size, arrivedAt: arrivalOf(internalDate) }))
    .filter(({ arrivedAt }) => arrivedAt.getTime() >= since.getTime() - ARRIVAL_GRACE_MS)
    .sort((a, b) => a.uid - b.uid)
}

function arrivalOf(told: FetchMessageObject['internalDate']): Date {
  const at = new Date(told ?? Number.NaN)
  return Number.isNaN(at.getTime()) ? new Date() : at
}

function paginate(facts: readonly MailFacts[]): readonly (readonly MailFacts[])[] {
  const pages: MailFacts[][] = []
  let bytes = 0
  for (const each of facts) {
    const page = pages.at(-1)
    if (page !== undefined && page.length < PAGE_MAILS && bytes + each.bytes <= PAGE_BYTES) page.push(each)
    else {
      pages.push([each])
      bytes = 0
    }
    bytes += each.bytes
  }
  return pages
}

const lastUidOf = (page: readonly MailFacts[]): number => page.at(-1)?.uid ?? 0

async function readPage(client: ImapFlow, page: readonly MailFacts[]): Promise<readonly FoundMail[]> {
  const isLarge = ({ bytes }: MailFacts): boolean => bytes > LIMITS.sourceBytes
  const mails = await readWhole(
    client,
    page.filter(each => !isLarge(each)),
  )
  for (const { uid, arrivedAt } of page.filter(isLarge)) {
    const read = await readLargeMail(client, uid)
    if (read !== null) mails.push({ uid, arrivedAt, ...read })
  }
  return mails.sort((a, b) => a.uid - b.uid)
}

async function readWhole(client: ImapFlow, page: readonly MailFacts[]): Promise<FoundMail[]> {
  const arrivals = new Map(page.map(({ uid, arrivedAt }) => [uid, arrivedAt]))
  const found = await fetchMails(client, [...arrivals.keys()], { source: true })
  return found.flatMap(({ uid, source }) => {
    const arrivedAt = arrivals.get(uid)
    // Expunged meanwhile, a mail may come without its source, or not at all.
    return source instanceof Uint8Array && arrivedAt !== undefined
      ? [{ uid, arrivedAt, source, leftOut: [] }]
      : []
  })
}
