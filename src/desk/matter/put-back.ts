import type { Actor } from '../../core/actor.ts'
import { type Moved, type Stand, withoutStep } from '../../core/ticket/moved.ts'
import type { OtherTicket } from '../../core/ticket/ticket.ts'
import type { Trx } from '../../store/database.ts'
import { faceOf, writeFace } from '../../store/matter.ts'
import type { TicketRecord } from '../../store/ticket.ts'
import { actWithin } from '../act-on-ticket.ts'
import type { Desk } from '../desk.ts'
import { standOf } from './hold-matter.ts'
import { mustAct } from './merge-tickets.ts'

/** A ticket stands again as it stood before the step; what somebody changed of it since, stays. */
export async function putBackTicket(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  {
    moved,
    after,
    from,
    by,
  }: {
    readonly moved: Moved
    readonly after: 'merge' | 'split'
    readonly from: OtherTicket
    readonly by: Actor
  },
): Promise<void> {
  const { before, became } = standsOf(moved, ticket.id)
  const { standing } = standOf(ticket)
  const back = withoutStep(standing, before.standing, became.standing)
  await mustAct(
    actWithin(desk, trx, ticket.workspace_id, ticket.id, { act: 'putBack', after, from, standing: back }, by),
  )
  await writeFace(trx, ticket.workspace_id, ticket.id, withoutStep(faceOf(ticket), before.face, became.face))
}

function standsOf({ before, after }: Moved, ticketId: string): { before: Stand; became: Stand } {
  const was = before.find(each => each.id === ticketId)
  const became = after.find(each => each.id === ticketId)
  if (was === undefined || became === undefined) throw new Error('the step does not know its own ticket')
  return { before: was, became }
}
