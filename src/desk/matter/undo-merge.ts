import type { Actor } from '../../core/actor.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { redueTickets } from '../../store/clock.ts'
import type { Trx } from '../../store/database.ts'
import { giveTo, isSpokenSince, isSteppedSince, parseMoved, pointMerged } from '../../store/matter.ts'
import { getPolicy } from '../../store/policy.ts'
import { putBackClocks } from '../../store/put-back-clocks.ts'
import type { Desk } from '../desk.ts'
import { swapLoops } from '../public-loop/move-loop.ts'
import { type Held, holdBoth, nameOf } from './hold-matter.ts'
import type { MergeRefusal } from './merge-tickets.ts'
import { putBackTicket } from './put-back.ts'

/**
 * The merged ticket stands by itself again, with all that it brought. Refused once somebody has written, or the survivor has
 * ended or gone on elsewhere: then nobody could say whose that would be.
 * @returns the ticket that stands again.
 */
export function undoMerge(
  desk: Desk,
  workspaceId: string,
  mergeId: string,
  memberId: string,
): Promise<Result<string, MergeRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const found = await findMerge(trx, workspaceId, mergeId)
    if (found === undefined) return refuse('notFound')
    const held = await holdBoth(trx, workspaceId, found.survivor_id, found.merged_id)
    const merge = await findMerge(trx, workspaceId, mergeId)
    if (held === undefined || merge === undefined) return refuse('notFound')
    if (merge.undone_at !== null) return refuse('alreadyUndone')
    const refusal = await findUndoRefusal(trx, workspaceId, mergeId, held)
    if (refusal !== null) return refuse(refusal)
    await part(desk, trx, merge, held, memberId)
    return ok(held.other.id)
  })
}

const findMerge = (trx: Trx, workspaceId: string, id: string) =>
  trx
    .selectFrom('ticket_merge')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** The step stands last, nobody has spoken since, and both tickets are where it left them. */
export async function findUndoRefusal(
  trx: Trx,
  workspaceId: string,
  stepId: string,
  { one, other, isLeaving }: Held,
): Promise<MergeRefusal | null> {
  const ids = [one.id, other.id]
  if (one.resolution === 'merged') return 'ticketMerged'
  if (one.status === 'resolved') return 'ticketResolved'
  if (one.awaits_approval_since !== null || other.awaits_approval_since !== null) return 'awaitsApproval'
  if (one.reply_goes_at !== null || other.reply_goes_at !== null) return 'replyScheduled'
  if (one.customer_id !== other.customer_id) return 'changedSince'
  if (await isSteppedSince(trx, workspaceId, ids, stepId)) return 'changedSince'
  if (await isSpokenSince(trx, workspaceId, ids, stepId)) return 'spokenSince'
  return isLeaving ? 'answerLeaving' : null
}

type Merge = NonNullable<Awaited<ReturnType<typeof findMerge>>>

async function part(
  desk: Desk,
  trx: Trx,
  merge: Merge,
  { one, other }: Held,
  memberId: string,
): Promise<void> {
  const { workspace_id: workspaceId, id } = merge
  const by: Actor = { kind: 'person', memberId }
  const moved = parseMoved(merge.moved)
  const { document } = await getPolicy(trx, workspaceId)
  await giveTo(trx, workspaceId, other.id, moved)
  if (moved.movesLoop) await swapLoops(trx, workspaceId, one.id, other.id)
  await putBackTicket(desk, trx, other, { moved, after: 'merge', from: nameOf(one), by })
  await putBackTicket(desk, trx, one, { moved, after: 'merge', from: nameOf(other), by })
  await pointMerged(trx, workspaceId, other.id, null)
  await putBackClocks(trx, workspaceId, moved.clocks, document)
  await redueTickets(trx, workspaceId, [one.id, other.id])
  await trx
    .updateTable('ticket_merge')
    .set({ undone_at: desk.now(), undone_by: memberId })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}
