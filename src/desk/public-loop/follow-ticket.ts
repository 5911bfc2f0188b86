import type { Actor } from '../../core/actor.ts'
import type { LoopAct } from '../../core/public-loop/public-loop.ts'
import type { TicketAct } from '../../core/ticket/ticket.ts'
import type { Trx } from '../../store/database.ts'
import { listTakenUp } from '../../store/public-loop.ts'
import { findTicketForChange, findTicketRecord, type TicketRecord } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'
import { actOnLoop, isSolved } from './act-on-loop.ts'

/** Acts by which a matter ends or goes on. */
const TURNING: ReadonlySet<TicketAct['act']> = new Set([
  'resolve',
  'reopen',
  'customerWrote',
  'answerReturned',
  'putBack',
])

/** The public loop follows the ticket: what is solved is owed, what goes on is not. @returns the ticket as it stands then. */
export async function followTicket(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  { act }: Pick<TicketAct, 'act'>,
  by: Actor,
): Promise<TicketRecord> {
  if (!TURNING.has(act)) return ticket
  const followed = turnOf(ticket)
  if (followed !== null) await actOnLoop(desk, trx, ticket, followed, by)
  return (await findTicketRecord(trx, ticket.workspace_id, ticket.id)) ?? ticket
}

const turnOf = (ticket: TicketRecord): LoopAct | null => {
  if (ticket.status !== 'resolved') return { act: 'reopened' }
  return isSolved(ticket) ? { act: 'resolved' } : null
}

/** Customers have written on these tickets: those that owed the public a word are no longer solved. */
export async function followTakenUp(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  ticketIds: readonly string[],
): Promise<void> {
  for (const id of await listTakenUp(trx, workspaceId, ticketIds)) {
    const ticket = await findTicketForChange(trx, workspaceId, id)
    if (ticket === undefined) continue
    const by = { kind: 'customer', profileId: ticket.profile_id } as const
    await actOnLoop(desk, trx, ticket, { act: 'reopened' }, by)
  }
}
