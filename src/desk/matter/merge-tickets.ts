import type { Actor } from '../../core/actor.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { MatterRefusal } from '../../core/ticket/matter.ts'
import type { Face } from '../../core/ticket/moved.ts'
import type { TicketRefusal } from '../../core/ticket/ticket.ts'
import { redueTickets } from '../../store/clock.ts'
import type { Trx } from '../../store/database.ts'
import { faceOf, giveTo, listBelongings, pointMerged, writeFace } from '../../store/matter.ts'
import { getPolicy } from '../../store/policy.ts'
import { findTicketRecord, type TicketRecord } from '../../store/ticket.ts'
import { actWithin } from '../act-on-ticket.ts'
import type { Desk } from '../desk.ts'
import { takeOverLoop } from '../public-loop/move-loop.ts'
import { holdBoth, nameOf, standOf } from './hold-matter.ts'
import { joinClocks } from './join-clocks.ts'

export type MergeRefusal = MatterRefusal | TicketRefusal | 'notFound'

export interface Merging {
  /** Goes on with the matter of both. */
  readonly survivorId: string
  readonly mergedId: string
}

/**
 * Two tickets of one customer become one: talks, messages, answers on their way and promises go over to the survivor, which
 * has waited as long as either. What moved is kept, so that it can be put back.
 * @returns the merge's id.
 */
export function mergeTickets(
  desk: Desk,
  workspaceId: string,
  { survivorId, mergedId }: Merging,
  memberId: string,
): Promise<Result<string, MergeRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    if (survivorId === mergedId) return refuse('sameTicket')
    const held = await holdBoth(trx, workspaceId, survivorId, mergedId)
    if (held === undefined) return refuse('notFound')
    const refusal = findRefusal(held)
    if (refusal !== null) return refuse(refusal)
    return ok(await join(desk, trx, held.one, held.other, memberId))
  })
}

function findRefusal({
  one: survivor,
  other: merged,
  isLeaving,
}: {
  readonly one: TicketRecord
  readonly other: TicketRecord
  readonly isLeaving: boolean
}): MergeRefusal | null {
  if (survivor.customer_id !== merged.customer_id) return 'otherCustomer'
  if (survivor.resolution === 'merged' || merged.resolution === 'merged') return 'ticketMerged'
  if (survivor.status === 'resolved') return 'ticketResolved'
  if (survivor.awaits_approval_since !== null || merged.awaits_approval_since !== null)
    return 'awaitsApproval'
  if (survivor.reply_goes_at !== null || merged.reply_goes_at !== null) return 'replyScheduled'
  return isLeaving ? 'answerLeaving' : null
}

async function join(
  desk: Desk,
  trx: Trx,
  survivor: TicketRecord,
  merged: TicketRecord,
  memberId: string,
): Promise<string> {
  const { workspace_id: workspaceId } = survivor
  const by: Actor = { kind: 'person', memberId }
  const now = desk.now()
  const { document } = await getPolicy(trx, workspaceId)
  const before = [standOf(survivor), standOf(merged)]
  const belongings = await listBelongings(trx, workspaceId, merged.id)
  const ids = { survivorId: survivor.id, mergedId: merged.id }
  const takesLoop = await takeOverLoop(desk, trx, survivor, merged, by)
  const clocks = await joinClocks(trx, { workspaceId, ...ids, document, now })
  await giveTo(trx, workspaceId, survivor.id, belongings)
  const { standing } = standOf(merged)
  const into = { act: 'merge', into: nameOf(survivor) } as const
  const absorbed = { act: 'absorb', from: nameOf(merged), standing } as const
  await mustAct(actWithin(desk, trx, workspaceId, merged.id, into, by))
  await mustAct(actWithin(desk, trx, workspaceId, survivor.id, absorbed, by))
  await writeFace(trx, workspaceId, survivor.id, newerFace(faceOf(survivor), faceOf(merged)))
  await pointMerged(trx, workspaceId, merged.id, survivor.id)
  await redueTickets(trx, workspaceId, [survivor.id, merged.id])
  const after = await readStands(trx, workspaceId, [survivor.id, merged.id])
  const id = desk.newId()
  await trx
    .insertInto('ticket_merge')
    .values({
      workspace_id: workspaceId,
      id,
      survivor_id: survivor.id,
      merged_id: merged.id,
      moved: JSON.stringify({ ...belongings, clocks, before, after, movesLoop: takesLoop }),
      merged_at: now,
      merged_by: memberId,
    })
    .execute()
  return id
}

/** What the list shows is the customer's newest word. */
const newerFace = (a: Face, b: Face): Face => (b.lastMessageAt > a.lastMessageAt ? b : a)

/** Whatever could be refused was refused before: what is refused now is a fault, and nothing of it may stand. */
export async function mustAct(acting: ReturnType<typeof actWithin>): Promise<void> {
  const acted = await acting
  if (!acted.ok) throw new Error(`an act within a merge or a split was refused: ${acted.refusal}`)
}

export async function readStands(trx: Trx, workspaceId: string, ids: readonly string[]) {
  const rows = await Promise.all(ids.map(id => findTicketRecord(trx, workspaceId, id)))
  return rows.flatMap(row => (row === undefined ? [] : [standOf(row)]))
}
