import type { Actor } from '../../core/actor.ts'
import type { Happening } from '../../core/promise/settle-clocks.ts'
import { applyLoopAct } from '../../core/public-loop/apply-loop-act.ts'
import type { LoopAct, LoopRefusal, PublicLoop } from '../../core/public-loop/public-loop.ts'
import { ok, type Result } from '../../core/result.ts'
import { redueTickets } from '../../store/clock.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { getPolicy } from '../../store/policy.ts'
import { readLoop, writeLoop } from '../../store/public-loop.ts'
import { fact, type TicketRecord } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { readTerms, settlePromises } from '../settle-promises.ts'

type Standing = Pick<TicketRecord, 'workspace_id' | 'id' | 'status' | 'resolution'>

/**
 * Something happened to the public loop of a ticket: its state, its events and its clock, in the caller's transaction, which
 * holds the ticket. Of a ticket that is solved the follow-up is owed at once.
 */
export async function actOnLoop(
  desk: Desk,
  trx: Trx,
  ticket: Standing,
  act: LoopAct,
  by: Actor,
  at: Date = desk.now(),
): Promise<Result<PublicLoop, LoopRefusal>> {
  const { workspace_id: workspaceId, id: ticketId } = ticket
  const before = await readLoop(trx, workspaceId, ticketId)
  const applied = applyLoopAct(before, act, at)
  if (!applied.ok) return applied
  const settled = isSolved(ticket) ? applyLoopAct(applied.value.loop, { act: 'resolved' }, at) : applied
  if (!settled.ok) return settled
  const { loop } = settled.value
  if (loop === before) return ok(loop)
  await writeLoop(trx, workspaceId, ticketId, loop)
  const events =
    settled === applied ? applied.value.events : [...applied.value.events, ...settled.value.events]
  const facts = events.map(event => fact(event, by, ticketId, ticketId))
  await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() })
  await settleClosure(desk, trx, ticket, before, loop, by)
  if (facts.length > 0) await wakeEverybody(trx)
  return ok(loop)
}

/** Spam owes the public nothing, and of a merged matter another ticket owes it. */
export const isSolved = ({ status, resolution }: Pick<TicketRecord, 'status' | 'resolution'>): boolean =>
  status === 'resolved' && resolution !== 'spam' && resolution !== 'merged'

/** The clock runs exactly while the follow-up is owed. One that was taken back counts from when it was owed first. */
async function settleClosure(
  desk: Desk,
  trx: Trx,
  { workspace_id: workspaceId, id: ticketId }: Standing,
  before: PublicLoop,
  loop: PublicLoop,
  by: Actor,
): Promise<void> {
  if ((before.state === 'due') === (loop.state === 'due')) return
  const { document } = await getPolicy(trx, workspaceId)
  const happening: Happening =
    loop.state === 'due'
      ? {
          kind: 'publicOwed',
          at: loop.dueSince ?? desk.now(),
          terms: await readTerms(trx, workspaceId, ticketId, undefined, document),
        }
      : { kind: loop.state === 'posted' ? 'publicTold' : 'publicSpared', at: loop.endedAt ?? desk.now() }
  await settlePromises(desk, trx, { workspaceId, ticketId, document }, happening, by)
  await redueTickets(trx, workspaceId, [ticketId])
}
