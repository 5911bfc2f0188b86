import { ok, type Result, refuse } from '../../core/result.ts'
import type { HandoverRefusal } from '../../core/roster/hand-over.ts'
import type { TicketAct } from '../../core/ticket/ticket.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact, findTicketForChange } from '../../store/ticket.ts'
import { type ActRefusal, actWithin } from '../act-on-ticket.ts'
import type { Desk } from '../desk.ts'
import { writeNoteWithin } from '../write-note.ts'
import { listOn } from './list-on.ts'

export interface HandoverItem {
  readonly ticketId: string
  /** Null: back to its queue. */
  readonly to: string | null
  /** For whoever has it next; empty: no word. */
  readonly note: string
}

export interface HandoverOutcome {
  readonly done: readonly string[]
  readonly refused: readonly { readonly ticketId: string; readonly refusal: string }[]
}

type Refusal = ActRefusal | HandoverRefusal

/** Gives what somebody has in hand to colleagues or back to the queues: each ticket with its word, or not at all. */
export async function handOver(
  desk: Desk,
  workspaceId: string,
  items: readonly HandoverItem[],
  memberId: string,
): Promise<HandoverOutcome> {
  const on = await desk.database.inWorkspace(workspaceId, trx => listOn(trx, workspaceId, desk.now()))
  const isOn = (to: string) => on.find(({ id }) => id === to)?.isOn ?? false
  return settleEach(
    items.map(({ ticketId }) => ticketId),
    async (_, n) => {
      const item = items[n]
      if (item === undefined) return refuse('notFound')
      if (item.to !== null && !isOn(item.to)) return refuse('notOn')
      return desk.database.inWorkspace(workspaceId, trx => giveOne(desk, trx, workspaceId, item, memberId))
    },
  )
}

/** One after the other: a refusal of one keeps no other from going. */
export async function settleEach(
  ticketIds: readonly string[],
  settle: (ticketId: string, n: number) => Promise<Result<unknown, Refusal>>,
): Promise<HandoverOutcome> {
  const done: string[] = []
  const refused: { ticketId: string; refusal: string }[] = []
  for (const [n, ticketId] of ticketIds.entries()) {
    const settled = await settle(ticketId, n)
    if (settled.ok) done.push(ticketId)
    else refused.push({ ticketId, refusal: settled.refusal })
  }
  return { done, refused }
}

/** Nothing is written before the ticket has changed hands: a refusal leaves no word behind. */
async function giveOne(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  { ticketId, to, note }: HandoverItem,
  memberId: string,
): Promise<Result<null, Refusal>> {
  const ticket = await findTicketForChange(trx, workspaceId, ticketId)
  if (ticket === undefined) return refuse('notFound')
  if (ticket.assignee_id !== memberId) return refuse('notYours')
  const act: TicketAct = to === null ? { act: 'unassign' } : { act: 'assign', to }
  const by = { kind: 'person', memberId } as const
  const acted = await actWithin(desk, trx, workspaceId, ticketId, act, by)
  if (!acted.ok) return acted
  const noteId = note === '' ? null : desk.newId()
  if (noteId !== null) await writeNoteWithin(desk, trx, ticket, { messageId: noteId, text: note }, memberId)
  const event = { type: 'ticket.handedOver', data: { to, noteId } } as const
  await insertEvents(trx, workspaceId, [fact(event, by, ticketId, ticketId)], {
    newId: desk.newId,
    now: desk.now(),
  })
  return ok(null)
}
