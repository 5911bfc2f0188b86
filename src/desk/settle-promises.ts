import type { Actor } from '../core/actor.ts'
import type { PolicyDocument } from '../core/policy/policy.ts'
import { dueAtOf, type Happening, settleClocks } from '../core/promise/settle-clocks.ts'
import { departmentTermsOf, type Promised, type Terms, termsOf } from '../core/promise/terms.ts'
import type { TicketAct } from '../core/ticket/ticket.ts'
import { completeDetails } from '../core/triage/decide.ts'
import { readOpenClocks, writeClocks } from '../store/clock.ts'
import type { Trx } from '../store/database.ts'
import { type DecisionRow, findNewestDecision } from '../store/decision.ts'
import { insertEvents } from '../store/event.ts'
import { getPolicy } from '../store/policy.ts'
import { fact, type TicketRecord } from '../store/ticket.ts'
import type { Desk } from './desk.ts'

/** What an act on a ticket was, when it was done, and what the decision that it follows promised, where it follows one. */
export interface Acted {
  readonly act: TicketAct
  readonly at: Date
  readonly promised?: Promised | undefined
}

export const promisedBy = ({ details, answer_within_minutes, priority }: DecisionRow): Promised => ({
  promise: completeDetails(details).promise,
  answerWithinMinutes: answer_within_minutes,
  priority,
})

/** Keeps an act in the ticket's clocks. The caller holds the ticket. @returns when it is due; undefined where that stays. */
export async function settleAct(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  acted: Acted,
  by: Actor,
): Promise<Date | null | undefined> {
  if (!SETTLED.has(acted.act.act)) return undefined
  const { document } = await getPolicy(trx, workspaceId)
  const happening = await toHappening(trx, workspaceId, ticketId, acted, document)
  return happening && settlePromises(desk, trx, { workspaceId, ticketId, document }, happening, by)
}

/** Acts that are silent here change nothing of what was promised. */
const SETTLED: ReadonlySet<TicketAct['act']> = new Set([
  'customerWrote',
  'agentReplied',
  'acknowledged',
  'answeredElsewhere',
  'answerReturned',
  'reopen',
  'resolve',
  'prioritise',
])

async function toHappening(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  { act, at, promised }: Acted,
  document: PolicyDocument,
): Promise<Happening | undefined> {
  const terms = () => readTerms(trx, workspaceId, ticketId, promised, document)
  switch (act.act) {
    case 'agentReplied':
    case 'answeredElsewhere':
      return { kind: 'answered', at }
    case 'acknowledged':
      return { kind: 'acknowledged', at, terms: await terms() }
    case 'customerWrote':
    case 'answerReturned':
    case 'reopen':
      return { kind: 'waits', at, isFirst: false, terms: await terms() }
    case 'resolve':
      return { kind: 'resolved', at }
    case 'prioritise':
      return { kind: 'prioritised', at, priority: act.priority }
  }
  return undefined
}

/** Of a matter of which nothing was decided, an answer is promised as the last resort of every decision has it. */
const UNDECIDED: Promised = { promise: null, answerWithinMinutes: 60, priority: 'normal' }

export async function readTerms(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  promised: Promised | undefined,
  document: PolicyDocument,
): Promise<Terms> {
  return termsOf(document, promised ?? (await readPromised(trx, workspaceId, ticketId)))
}

/** What departments owe that are asked for the ticket. */
export const readDepartmentTerms = async (
  trx: Trx,
  workspaceId: string,
  { id, priority }: Pick<TicketRecord, 'id' | 'priority'>,
  document: PolicyDocument,
): Promise<Terms> => departmentTermsOf(document, { ...(await readPromised(trx, workspaceId, id)), priority })

async function readPromised(trx: Trx, workspaceId: string, ticketId: string): Promise<Promised> {
  const decision = await findNewestDecision(trx, workspaceId, ticketId)
  return decision === undefined ? UNDECIDED : promisedBy(decision)
}

/** @returns when the ticket is due now. */
export async function settlePromises(
  desk: Desk,
  trx: Trx,
  {
    workspaceId,
    ticketId,
    document,
  }: { readonly workspaceId: string; readonly ticketId: string; readonly document: PolicyDocument },
  happening: Happening,
  by: Actor,
): Promise<Date | null> {
  const open = await readOpenClocks(trx, workspaceId, [ticketId])
  const settled = settleClocks({ ticketId, open, document, newId: desk.newId }, happening)
  await writeClocks(trx, workspaceId, settled.changed, document)
  const facts = settled.events.map(event => fact(event, by, ticketId, ticketId))
  await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() })
  return dueAtOf(settled.open)
}
