import type { ImapFlow, ListResponse } from 'imapflow'
import { findMail, searchUids } from './imap-answers.ts'

export type SentLook =
  | { readonly kind: 'found'; readonly at: Date }
  /** No folder holds it. */
  | { readonly kind: 'notThere' }
  | { readonly kind: 'cannotTell'; readonly code: 'tooMany' }

/** Days are those of the server, wherever it stands. */
const SEARCH_GRACE_MS = 2 * 24 * 3_600_000
/** Rules may file a copy anywhere; who has more folders than this is not searched to the end. */
const MOST_FOLDERS = 150
/** Where a mail of ours is likely to lie. INBOX first: from there it may be moved while we look, never to there. */
const LIKELY = ['\\Inbox', '\\Sent', '\\All', '\\Archive', '\\Junk', '\\Trash']

/** Looks for a mail of ours by its id in every folder of the mailbox, the likely ones first. */
export async function findSent(client: ImapFlow, messageId: string, since: Date): Promise<SentLook> {
  const folders = (await client.list()).filter(
    each => !each.flags.has('\\Noselect') && !each.flags.has('\\NonExistent'),
  )
  for (const { path } of folders.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_FOLDERS)) {
    const at = await findIn(client, path, messageId, since)
    if (at !== null) return { kind: 'found', at }
  }
  return folders.length > MOST_FOLDERS ? { kind: 'cannotTell', code: 'tooMany' } : { kind: 'notThere' }
}

const rankOf = ({ specialUse = '' }: ListResponse): number => {
  const rank = LIKELY.indexOf(specialUse)
  return rank === -1 ? LIKELY.length : rank
}

async function findIn(
  client: ImapFlow,
  folder: string,
  messageId: string,
  since: Date,
): Promise<Date | null> {
  const { exists } = await client.mailboxOpen(folder, { readOnly: true })
  if (exists === 0) return null
  const day = new Date(since.getTime() - SEARCH_GRACE_MS)
  const [uid] = await searchUids(client, { header: { 'message-id': messageId }, since: day })
  const mail = uid === undefined ? undefined : await findMail(client, uid, { internalDate: true })
  return mail === undefined ? null : new Date(mail.internalDate ?? Date.now())
}

/** The folder in which the mailbox keeps what was sent from it; null where none is marked as that. */
export async function findSentFolder(client: ImapFlow): Promise<string | null> {
  return (await client.list()).find(each => each.specialUse === '\\Sent')?.path ?? null
}
