import { setTimeout as pause } from 'node:timers/promises'
import { assertNever } from '../../core/result.ts'
import type { Lookup, OutgoingErrand } from '../ticketing.ts'
import { askForTicket, type ChangeErrand, changed, findAim, isReached, isSameWord } from './change.ts'
import { skewOf } from './clock.ts'
import type { CommentErrand } from './comment.ts'
import type { CreateErrand } from './create.ts'
import { markedLink, readMark } from './mark.ts'
import {
  MARKED_FIELDS,
  markedSchema,
  queueSchema,
  type RtTicket,
  TRANSACTION_FIELDS,
  ticketsSchema,
  transactionsSchema,
} from './payload.ts'
import { quote, US } from './query.ts'
import { queueOf, type RtSession } from './settings.ts'
import { askRt } from './trouble.ts'

/** A server that was asleep works off what had come meanwhile in any order: what it has in hand is done by then. */
const SECOND_LOOK_MS = 2_000

/** The clocks agree no better than this, once the one's error has been taken off. */
const GRACE_MS = 10_000

/**
 * Looks for an errand whose answer was lost, by the mark that it carries. It is `absent` only when RT was asked twice, has
 * shown that it shows us such things at all, and has had the time that the settings give it.
 */
export async function lookUpInRt(
  session: RtSession,
  outgoing: OutgoingErrand,
  signal: AbortSignal,
): Promise<Lookup> {
  const first = await lookOnce(session, outgoing, signal)
  if (first.kind !== 'absent') return first
  const waitedMs = Date.now() - outgoing.lastTriedAt.getTime()
  if (waitedMs < session.settings.settleSeconds * 1000) return cannotTell('tooEarly')
  const isOver = await pause(SECOND_LOOK_MS, true, { signal }).catch(() => false)
  return isOver ? lookOnce(session, outgoing, signal) : cannotTell('aborted')
}

/** Here `absent` says only that RT showed nothing. */
export async function lookOnce(
  session: RtSession,
  outgoing: OutgoingErrand,
  signal: AbortSignal,
): Promise<Lookup> {
  const { errand } = outgoing
  switch (errand.kind) {
    case 'create':
      return findTicket(session, outgoing.id, errand, signal)
    case 'comment':
      return findComment(session, outgoing.id, errand, signal)
    case 'status':
    case 'update':
      return findChange(session, outgoing, errand, signal)
    default:
      return assertNever(errand)
  }
}

const cannotTell = (code: string): Lookup => ({ kind: 'cannotTell', code })

/** The oldest, should there be several. */
async function findTicket(
  session: RtSession,
  id: string,
  { department, ticketLink }: CreateErrand,
  signal: AbortSignal,
): Promise<Lookup> {
  const found = await askForTickets(session, `RefersTo = ${quote(markedLink(ticketLink, id))}`, signal)
  if (!found.ok) return cannotTell(found.code)
  const [ticket] = found.value.items
  if (ticket !== undefined) return { kind: 'found', externalId: ticket.id, at: ticket.Created }
  return (await showsTickets(session, queueOf(session.settings, department), signal))
    ? { kind: 'absent' }
    : cannotTell('notShown')
}

const askForTickets = (session: RtSession, query: string, signal: AbortSignal) =>
  askRt(
    session,
    {
      method: 'GET',
      path: '/tickets',
      query: { query, fields: 'Created', orderby: 'id', order: 'ASC', per_page: 1 },
    },
    ticketsSchema,
    signal,
  )

/** Whoever may not see a queue, or its tickets, is told that there are none. */
async function showsTickets(
  session: RtSession,
  queue: string | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  if (queue === undefined) return false
  const place = await askRt(
    session,
    { method: 'GET', path: `/queue/${encodeURIComponent(queue)}` },
    queueSchema,
    signal,
  )
  if (!place.ok) return false
  const shown = await askForTickets(session, `Queue = ${place.value.id}`, signal)
  return shown.ok && shown.value.items.length > 0
}

const PER_PAGE = 100
/** Of the parts of one ticket, from the newest on. Files are parts too. */
const MAX_PAGES = 20

async function findComment(
  session: RtSession,
  id: string,
  { issueId }: CommentErrand,
  signal: AbortSignal,
): Promise<Lookup> {
  const ticket = await askForTicket(session, issueId, signal)
  if (!ticket.ok) return cannotTell(ticket.code)
  for (let page = 1; page <= MAX_PAGES; page++) {
    const parts = await askForMarks(session, issueId, page, signal)
    if (!parts.ok) return cannotTell(parts.code)
    const part = parts.value.items.find(each => readMark(each.Headers ?? '') === id)
    if (part !== undefined) return { kind: 'found', externalId: part.TransactionId, at: part.Created }
    // RT leaves out of a page what we may not see: only an empty one is the end.
    if (parts.value.items.length === 0)
      return (await showsComments(session, issueId, ticket.value, signal))
        ? { kind: 'absent' }
        : cannotTell('notShown')
  }
  return cannotTell('tooMany')
}

const askForMarks = (session: RtSession, issueId: string, page: number, signal: AbortSignal) =>
  askRt(
    session,
    {
      method: 'GET',
      path: `/ticket/${encodeURIComponent(issueId)}/attachments`,
      query: { fields: MARKED_FIELDS, orderby: 'id', order: 'DESC', per_page: PER_PAGE, page },
    },
    markedSchema,
    signal,
  )

/**
 * Comments need a right of their own: without it even what we wrote ourselves is kept from us. RT takes what we may not see
 * out of a page and fills nothing in. So a page of one, which holds the newest comment of the ticket or, before the first,
 * how it was made, is empty exactly where comments are kept from us. A ticket that others were merged into shows only by a
 * comment that we see them: it may have been made after one that stands in the other.
 */
async function showsComments(
  session: RtSession,
  issueId: string,
  { id }: RtTicket,
  signal: AbortSignal,
): Promise<boolean> {
  if (session.settings.commentsGoAs === 'correspond') return true
  const query = `ObjectType = 'RT::Ticket' AND TicketId = ${id} AND (Type = 'Comment' OR Type = 'Create')`
  const shown = await askForTransactions(session, query, signal, 1)
  if (!shown.ok) return false
  const [newest] = shown.value.items
  return newest?.Type === 'Comment' || (newest?.Type === 'Create' && id === issueId)
}

const askForTransactions = (session: RtSession, query: string, signal: AbortSignal, perPage = PER_PAGE) =>
  askRt(
    session,
    {
      method: 'GET',
      path: '/transactions',
      query: { query, fields: TRANSACTION_FIELDS, orderby: 'id', order: 'DESC', per_page: perPage },
    },
    transactionsSchema,
    signal,
  )

/** Either it is so, or we made it so and somebody has changed it since. */
async function findChange(
  session: RtSession,
  { firstTriedAt }: OutgoingErrand,
  errand: ChangeErrand,
  signal: AbortSignal,
): Promise<Lookup> {
  const aim = findAim(session.settings, errand)
  if (aim === null) return cannotTell('unnamed')
  const ticket = await askForTicket(session, errand.issueId, signal)
  if (!ticket.ok) return cannotTell(ticket.code)
  if (isReached(ticket.value, aim)) return { ...changed(ticket.value), kind: 'found' }
  const what = aim.part === 'Status' ? `Type = 'Status'` : `Type = 'Set' AND Field = 'Priority'`
  const ours = await askForTransactions(
    session,
    `ObjectType = 'RT::Ticket' AND TicketId = ${ticket.value.id} AND Creator = ${US} AND ${what}`,
    signal,
  )
  if (!ours.ok) return cannotTell(ours.code)
  const since = firstTriedAt.getTime() + skewOf(ours.headers) - GRACE_MS
  const made = ours.value.items.find(
    each =>
      each.Created.getTime() >= since && aim.values.some(value => isSameWord(value, each.NewValue ?? '')),
  )
  return made === undefined
    ? { kind: 'absent' }
    : { kind: 'found', externalId: ticket.value.id, at: made.Created }
}
