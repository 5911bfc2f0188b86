import { troubleOf } from '../answer.ts'
import type { ChangePage } from '../ticketing.ts'
import { advance, type Place, readPlace, writePlace } from './cursor.ts'
import { US } from './query.ts'
import type { RtSession } from './settings.ts'
import { toChange } from './to-change.ts'
import { readTransactions, type TransactionPage } from './transactions.ts'
import { findOurName } from './us.ts'

/** Tickets that we made, in whatever queue they are by now; nobody else's take any time. */
const OURS = `TicketCreator = ${US}`

/** Pages in which we may see nothing are passed over, as long as something follows that we may see. */
const MAX_HIDDEN_PAGES = 50

export async function* readChanges(
  session: RtSession,
  cursor: string | null,
  signal: AbortSignal,
): AsyncGenerator<ChangePage> {
  const us = await findOurName(session, signal)
  if (cursor === null) return yield await tellPresent(session, signal)
  let place = readPlace(cursor)
  let after = place.after
  for (;;) {
    const page = await readFrom(session, after, signal)
    if (page === null) return
    if (page === 'lost') {
      place = { after: 0, told: [] }
      after = 0
      continue
    }
    const known = new Set(place.told)
    const news = page.items.filter(each => !known.has(Number(each.id)))
    const changes = []
    for (const each of news) changes.push(await toChange(session, each, us, signal))
    const before = writePlace(place)
    place = advance(place, after, page.items, page.now)
    const behind = writePlace(place)
    if (changes.length > 0 || behind !== before) yield { changes, cursor: behind }
    after = Number(page.items.at(-1)?.id ?? after)
  }
}

/** Nothing of what was before. */
async function tellPresent(session: RtSession, signal: AbortSignal): Promise<ChangePage> {
  const newest = await findNewest(session, signal)
  return { changes: [], cursor: writePlace({ after: newest ?? 0, told: [] } satisfies Place) }
}

async function findNewest(session: RtSession, signal: AbortSignal): Promise<number | null> {
  const { items } = await readTransactions(session, OURS, { order: 'DESC' }, signal)
  return items[0] === undefined ? null : Number(items[0].id)
}

/**
 * What follows this number; null when nothing does. Nothing is believed only when the newest is what was read last: else
 * RT kept something from us, or has come back from an older copy of its data (`lost`), whose numbers begin again lower.
 */
async function readFrom(
  session: RtSession,
  after: number,
  signal: AbortSignal,
): Promise<TransactionPage | 'lost' | null> {
  const first = await readTransactions(session, `${OURS} AND id > ${after}`, {}, signal)
  if (first.items.length > 0) return first
  if (after === 0) return null
  const newest = await findNewest(session, signal)
  if (newest === null) throw troubleOf('forbidden', NOTHING_SHOWN)
  if (newest === after) return null
  return newest < after ? 'lost' : readPastHidden(session, after, signal)
}

const NOTHING_SHOWN =
  'Request Tracker shows nothing of what it showed before: perhaps a right was taken from the user.'

async function readPastHidden(
  session: RtSession,
  after: number,
  signal: AbortSignal,
): Promise<TransactionPage | null> {
  for (let page = 1; page <= MAX_HIDDEN_PAGES; page++) {
    const read = await readTransactions(session, `${OURS} AND id > ${after}`, { page }, signal)
    if (read.items.length > 0) return read
  }
  throw troubleOf('forbidden', NOTHING_SHOWN)
}
