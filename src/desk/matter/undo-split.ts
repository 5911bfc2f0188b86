import type { Actor } from '../../core/actor.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { readOpenClocks, redueTickets } from '../../store/clock.ts'
import type { Trx } from '../../store/database.ts'
import { giveTo, listBelongings, parseMoved, pointMerged } from '../../store/matter.ts'
import { getPolicy } from '../../store/policy.ts'
import { putBackClocks } from '../../store/put-back-clocks.ts'
import { actWithin } from '../act-on-ticket.ts'
import type { Desk } from '../desk.ts'
import { swapLoops } from '../public-loop/move-loop.ts'
import { type Held, holdBoth, nameOf } from './hold-matter.ts'
import { actOnClocks } from './join-clocks.ts'
import { type MergeRefusal, mustAct } from './merge-tickets.ts'
import { putBackTicket } from './put-back.ts'
import { findUndoRefusal } from './undo-merge.ts'

/**
 * The words go back to the ticket that they came from; the new one goes on in it, and keeps its number for whoever has
 * it written down. Refused once somebody has written, or either ticket has ended or gone on elsewhere.
 * @returns the ticket that has its words again.
 */
export function undoSplit(
  desk: Desk,
  workspaceId: string,
  splitId: string,
  memberId: string,
): Promise<Result<string, MergeRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const found = await findSplit(trx, workspaceId, splitId)
    if (found === undefined) return refuse('notFound')
    const held = await holdBoth(trx, workspaceId, found.ticket_id, found.new_ticket_id)
    const split = await findSplit(trx, workspaceId, splitId)
    if (held === undefined || split === undefined) return refuse('notFound')
    if (split.undone_at !== null) return refuse('alreadyUndone')
    if (held.other.status === 'resolved') return refuse('ticketResolved')
    const refusal = await findUndoRefusal(trx, workspaceId, splitId, held)
    if (refusal !== null) return refuse(refusal)
    await rejoin(desk, trx, split, held, memberId)
    return ok(held.one.id)
  })
}

const findSplit = (trx: Trx, workspaceId: string, id: string) =>
  trx
    .selectFrom('ticket_split')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

type Split = NonNullable<Awaited<ReturnType<typeof findSplit>>>

async function rejoin(
  desk: Desk,
  trx: Trx,
  split: Split,
  { one, other }: Held,
  memberId: string,
): Promise<void> {
  const { workspace_id: workspaceId, id } = split
  const by: Actor = { kind: 'person', memberId }
  const moved = parseMoved(split.moved)
  const { document } = await getPolicy(trx, workspaceId)
  // Notes that were written on it since go along.
  await giveTo(trx, workspaceId, one.id, await listBelongings(trx, workspaceId, other.id))
  if (moved.movesLoop) await swapLoops(trx, workspaceId, one.id, other.id)
  const ended = await readOpenClocks(trx, workspaceId, [other.id])
  await actOnClocks(trx, workspaceId, ended, 'cancel', document, desk.now())
  await mustAct(actWithin(desk, trx, workspaceId, other.id, { act: 'merge', into: nameOf(one) }, by))
  await pointMerged(trx, workspaceId, other.id, one.id)
  await putBackTicket(desk, trx, one, { moved, after: 'split', from: nameOf(other), by })
  await putBackClocks(trx, workspaceId, moved.clocks, document)
  await redueTickets(trx, workspaceId, [one.id, other.id])
  await trx
    .updateTable('ticket_split')
    .set({ undone_at: desk.now(), undone_by: memberId })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}
