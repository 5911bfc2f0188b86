import type { Actor } from '../../core/actor.ts'
import { previewOf } from '../../core/ingest/plan-inbound.ts'
import type { PolicyDocument } from '../../core/policy/policy.ts'
import { type Clock, type Metric, RESPONSE_METRICS } from '../../core/promise/clock.ts'
import { termsOf } from '../../core/promise/terms.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { listMovedTalks } from '../../core/ticket/matter.ts'
import type { Face, MovedClock } from '../../core/ticket/moved.ts'
import { completeFacts } from '../../core/triage/complete-facts.ts'
import { readOpenClocks, redueTickets } from '../../store/clock.ts'
import type { Trx } from '../../store/database.ts'
import { type DecisionRow, findCurrentDecision } from '../../store/decision.ts'
import { insertEvents } from '../../store/event.ts'
import { insertSet } from '../../store/insert-set.ts'
import { faceOf, giveTo, holdTickets, listDeliveryIdsOf, writeFace } from '../../store/matter.ts'
import { getPolicy } from '../../store/policy.ts'
import { listSaid, type SaidInTicket } from '../../store/split.ts'
import { fact, findTicketRecord, type TicketRecord } from '../../store/ticket.ts'
import { actWithin } from '../act-on-ticket.ts'
import type { Desk } from '../desk.ts'
import { swapLoops } from '../public-loop/move-loop.ts'
import { promisedBy, settlePromises } from '../settle-promises.ts'
import { nameOf, standOf } from './hold-matter.ts'
import { actOnClocks, toMoved } from './join-clocks.ts'
import { type MergeRefusal, mustAct, readStands } from './merge-tickets.ts'

export interface Split {
  readonly id: string
  readonly newTicketId: string
  readonly number: number
}

/** The words that go and those that stay, the oldest first. */
interface Halves {
  readonly going: readonly SaidInTicket[]
  readonly staying: readonly SaidInTicket[]
}

/**
 * Some messages of a ticket become a ticket of their own, with promises of its own, in the hands of whoever has the old one.
 * Each half must have a word of the customer's. What moved is kept, so that it can be put back.
 */
export function splitTicket(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  messageIds: readonly string[],
  memberId: string,
): Promise<Result<Split, MergeRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const { isLeaving } = await holdTickets(trx, workspaceId, [ticketId])
    const ticket = await findTicketRecord(trx, workspaceId, ticketId)
    if (ticket === undefined) return refuse('notFound')
    const halves = halve(await listSaid(trx, workspaceId, ticketId), new Set(messageIds))
    const refusal = findRefusal(ticket, halves, isLeaving)
    if (refusal !== null) return refuse(refusal)
    return ok(await partFrom(desk, trx, ticket, halves, memberId))
  })
}

const halve = (said: readonly SaidInTicket[], chosen: ReadonlySet<string>): Halves => ({
  going: said.filter(each => chosen.has(each.id)),
  staying: said.filter(each => !chosen.has(each.id)),
})

function findRefusal(
  ticket: TicketRecord,
  { going, staying }: Halves,
  isLeaving: boolean,
): MergeRefusal | null {
  if (ticket.resolution === 'merged') return 'ticketMerged'
  if (ticket.status === 'resolved') return 'ticketResolved'
  if (!going.some(isOfCustomer)) return 'nothingToSplit'
  if (!staying.some(isOfCustomer)) return 'nothingLeft'
  if (ticket.awaits_approval_since !== null) return 'awaitsApproval'
  if (ticket.reply_goes_at !== null) return 'replyScheduled'
  return isLeaving ? 'answerLeaving' : null
}

const isOfCustomer = ({ direction }: SaidInTicket): boolean => direction === 'inbound'

/** The public loop stays with what the customer said in public. */
const isInPublic = (said: readonly SaidInTicket[]): boolean =>
  said.some(each => isOfCustomer(each) && each.visibility === 'public')

async function partFrom(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  halves: Halves,
  memberId: string,
): Promise<Split> {
  const { workspace_id: workspaceId, id: ticketId } = ticket
  const by: Actor = { kind: 'person', memberId }
  const { document } = await getPolicy(trx, workspaceId)
  const before = [standOf(ticket)]
  const opened = await openTicket(desk, trx, ticket, halves.going, document, by)
  const belongings = await listGoing(trx, workspaceId, halves)
  await giveTo(trx, workspaceId, opened.id, belongings)
  const movesLoop = isInPublic(halves.going) && !isInPublic(halves.staying)
  if (movesLoop) await swapLoops(trx, workspaceId, ticketId, opened.id)
  const waitingSince = firstOwed(ticket, halves.staying)?.written_at ?? null
  const clocks = waitingSince === null ? await endResponses(desk, trx, workspaceId, ticketId, document) : []
  await mustAct(
    actWithin(desk, trx, workspaceId, ticketId, { act: 'part', into: nameOf(opened), waitingSince }, by),
  )
  await writeFace(trx, workspaceId, ticketId, faceAfter(faceOf(ticket), halves.staying))
  await redueTickets(trx, workspaceId, [ticketId, opened.id])
  const after = await readStands(trx, workspaceId, [ticketId])
  const id = desk.newId()
  await trx
    .insertInto('ticket_split')
    .values({
      workspace_id: workspaceId,
      id,
      ticket_id: ticketId,
      new_ticket_id: opened.id,
      moved: JSON.stringify({ ...belongings, passageIds: [], clocks, before, after, movesLoop }),
      split_at: desk.now(),
      split_by: memberId,
    })
    .execute()
  return { id, newTicketId: opened.id, number: Number(opened.number) }
}

async function listGoing(trx: Trx, workspaceId: string, { going, staying }: Halves) {
  const messageIds = going.map(each => each.id)
  const said = [...going, ...staying].map(each => ({
    id: each.id,
    conversationId: each.conversation_id,
    isOfCustomer: isOfCustomer(each),
    writtenAt: each.written_at,
  }))
  return {
    conversationIds: [...listMovedTalks(said, new Set(messageIds))],
    messageIds,
    deliveryIds: await listDeliveryIdsOf(trx, workspaceId, messageIds),
    passageIds: [],
    // What was asked stays with the matter for which it was asked.
    escalationIds: [],
  }
}

/** The customer's oldest word of these for whose answer he still waits. */
function firstOwed(ticket: TicketRecord, said: readonly SaidInTicket[]): SaidInTicket | undefined {
  const since = ticket.waiting_since
  if (since === null) return undefined
  return said.find(each => isOfCustomer(each) && each.engage !== false && each.written_at >= since)
}

/** What the list shows of what stays: its newest word of the customer's. */
function faceAfter(face: Face, staying: readonly SaidInTicket[]): Face {
  const newest = staying.findLast(isOfCustomer)
  return newest === undefined ? face : faceBy(newest)
}

const faceBy = (message: SaidInTicket): Face => ({
  lastMessageAt: message.written_at,
  preview: previewOf(message.text),
  visibility: message.visibility === 'direct' ? 'direct' : 'public',
  language: message.language,
})

async function openTicket(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  going: readonly SaidInTicket[],
  document: PolicyDocument,
  by: Actor,
): Promise<TicketRecord> {
  const { workspace_id: workspaceId } = ticket
  const words = going.filter(isOfCustomer)
  const owed = firstOwed(ticket, going)
  const [first = owed] = words
  const decision = first && (await findCurrentDecision(trx, workspaceId, (owed ?? first).id))
  const newest = words.at(-1)
  if (first === undefined || newest === undefined) throw new Error('nothing of the customer goes')
  const id = desk.newId()
  await insertSet(trx, 'ticket', [await rowOf(trx, desk, ticket, { id, owed, newest, decision })])
  if (owed !== undefined && decision !== undefined) {
    const isFirst = !going.some(each => each.direction === 'outbound' && each.visibility !== 'internal')
    const waits = {
      kind: 'waits',
      at: owed.written_at,
      isFirst,
      terms: termsOf(document, promisedBy(decision)),
    } as const
    await settlePromises(desk, trx, { workspaceId, ticketId: id, document }, waits, by)
  }
  const event = { type: 'ticket.opened', data: { messageId: first.id } } as const
  await insertEvents(trx, workspaceId, [fact(event, by, id, id)], { newId: desk.newId, now: desk.now() })
  const opened = await findTicketRecord(trx, workspaceId, id)
  if (opened === undefined) throw new Error('the ticket was written and is not there')
  return opened
}

interface Opening {
  readonly id: string
  readonly owed: SaidInTicket | undefined
  readonly newest: SaidInTicket
  readonly decision: DecisionRow | undefined
}

async function rowOf(trx: Trx, desk: Desk, ticket: TicketRecord, { id, owed, newest, decision }: Opening) {
  const { workspace_id } = ticket
  const profile = await trx
    .selectFrom('profile')
    .select(['id', 'handle', 'display_name'])
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', newest.profile_id ?? ticket.profile_id)
    .executeTakeFirstOrThrow()
  const face = faceBy(newest)
  return {
    workspace_id,
    id,
    customer_id: ticket.customer_id,
    status: owed === undefined ? 'waiting' : 'open',
    priority: decision?.priority ?? ticket.priority,
    queue_id: decision?.queue_id ?? ticket.queue_id,
    assignee_id: ticket.assignee_id,
    snoozed_until: null,
    waiting_since: owed?.written_at ?? null,
    due_at: null,
    resolution: null,
    resolved_at: null,
    opened_at: desk.now(),
    last_message_at: face.lastMessageAt,
    profile_id: profile.id,
    account_id: newest.account_id,
    channel: newest.channel,
    visibility: face.visibility,
    customer_name: profile.display_name,
    handle: profile.handle,
    preview: face.preview,
    language: face.language,
    named: decision === undefined ? ticket.named : completeFacts(decision.facts).named.value,
  }
}

/**
 * Nobody waits for an answer to what stays: none is owed, and the time to its solution stands still as behind an answer.
 * @returns the clocks that changed, as they were.
 */
async function endResponses(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  document: PolicyDocument,
): Promise<MovedClock[]> {
  const open = await readOpenClocks(trx, workspaceId, [ticketId])
  const owed = open.filter(({ metric }) => OWED.includes(metric))
  const resting = open.filter(each => each.metric === 'resolution' && restsWhileWaiting(each, document))
  await actOnClocks(trx, workspaceId, owed, 'cancel', document, desk.now())
  await actOnClocks(trx, workspaceId, resting, 'pause', document, desk.now())
  return [...owed, ...resting].map(toMoved)
}

const OWED: readonly Metric[] = [...RESPONSE_METRICS, 'progress']

const restsWhileWaiting = ({ promise, state }: Clock, { promises }: PolicyDocument): boolean =>
  state === 'running' && promises.find(({ key }) => key === promise)?.pausesWhileWaiting !== false
