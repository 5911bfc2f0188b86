import type { FetchMessageObject, FetchQueryObject, ImapFlow, SearchObject } from 'imapflow'

/**
 * The library answers "nothing" where its line broke or the server refused: to a reader that would mean that there is
 * nothing to read, and the mark would move over mails that nobody saw. Everything here throws instead.
 */
export async function searchUids(client: ImapFlow, query: SearchObject): Promise<readonly number[]> {
  const uids = await client.search(query, { uid: true })
  demandLine(client)
  if (!Array.isArray(uids)) throw new ImapRefusal('SEARCH')
  return uids
}

/** What is still there of these mails, in no certain order. */
export async function fetchMails(
  client: ImapFlow,
  uids: readonly number[],
  query: FetchQueryObject,
): Promise<readonly FetchMessageObject[]> {
  if (uids.length === 0) return []
  const mails = await client.fetchAll(uids.join(), { ...query, uid: true }, { uid: true })
  demandLine(client)
  return mails
}

export async function findMail(
  client: ImapFlow,
  uid: number,
  query: FetchQueryObject,
): Promise<FetchMessageObject | undefined> {
  const mails = await fetchMails(client, [uid], query)
  return mails.find(mail => mail.uid === uid)
}

function demandLine(client: ImapFlow): void {
  if (!client.usable || client.mailbox === false) throw new BrokenLine()
}

/** The fields are those by which trouble of the library's own is told apart. */
class BrokenLine extends Error {
  readonly code = 'EConnectionClosed'
}

class ImapRefusal extends Error {
  readonly responseStatus = 'NO'
}
