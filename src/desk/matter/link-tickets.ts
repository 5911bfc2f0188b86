import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact, findTicketRecord, lockTickets, type TicketRecord } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { nameOf } from './hold-matter.ts'
import type { MergeRefusal } from './merge-tickets.ts'

/** Two tickets that belong together, whosever they are: each shows the other. @returns the link's id. */
export function linkTickets(
  desk: Desk,
  workspaceId: string,
  oneId: string,
  otherId: string,
  memberId: string,
): Promise<Result<string, MergeRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    if (oneId === otherId) return refuse('sameTicket')
    const pair = await holdPair(trx, workspaceId, oneId, otherId)
    if (pair === undefined) return refuse('notFound')
    const id = desk.newId()
    const [ticket_id = oneId, other_id = otherId] = [oneId, otherId].sort()
    const inserted = await trx
      .insertInto('ticket_link')
      .values({
        workspace_id: workspaceId,
        id,
        ticket_id,
        other_id,
        linked_at: desk.now(),
        linked_by: memberId,
      })
      .onConflict(conflict => conflict.columns(['workspace_id', 'ticket_id', 'other_id']).doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows === 0n) return refuse('alreadyLinked')
    await tellBoth(desk, trx, pair, 'ticket.linked', memberId)
    return ok(id)
  })
}

/** The two tickets belong together no more. */
export function unlinkTickets(
  desk: Desk,
  workspaceId: string,
  linkId: string,
  memberId: string,
): Promise<Result<null, 'notFound'>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const link = await trx
      .deleteFrom('ticket_link')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', linkId)
      .returningAll()
      .executeTakeFirst()
    if (link === undefined) return refuse('notFound')
    const pair = await holdPair(trx, workspaceId, link.ticket_id, link.other_id)
    if (pair !== undefined) await tellBoth(desk, trx, pair, 'ticket.unlinked', memberId)
    return ok(null)
  })
}

type Pair = readonly [TicketRecord, TicketRecord]

async function holdPair(
  trx: Trx,
  workspaceId: string,
  oneId: string,
  otherId: string,
): Promise<Pair | undefined> {
  await lockTickets(trx, workspaceId, [oneId, otherId])
  const one = await findTicketRecord(trx, workspaceId, oneId)
  const other = await findTicketRecord(trx, workspaceId, otherId)
  return one === undefined || other === undefined ? undefined : [one, other]
}

/** Each ticket's timeline names the other. */
async function tellBoth(
  desk: Desk,
  trx: Trx,
  [one, other]: Pair,
  type: 'ticket.linked' | 'ticket.unlinked',
  memberId: string,
): Promise<void> {
  const by = { kind: 'person', memberId } as const
  const tell = (at: TicketRecord, named: TicketRecord) => {
    const { id: ticketId, number } = nameOf(named)
    return fact({ type, data: { ticketId, number } }, by, at.id, at.id)
  }
  await insertEvents(trx, one.workspace_id, [tell(one, other), tell(other, one)], {
    newId: desk.newId,
    now: desk.now(),
  })
  await wakeEverybody(trx)
}
