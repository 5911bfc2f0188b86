import type { Stand } from '../../core/ticket/moved.ts'
import type { Trx } from '../../store/database.ts'
import { faceOf, holdTickets } from '../../store/matter.ts'
import { findTicketRecord, type TicketRecord, toTicket } from '../../store/ticket.ts'

/** Two tickets, held with all that belongs to them; undefined where one of them is not there. */
export interface Held {
  readonly one: TicketRecord
  readonly other: TicketRecord
  readonly isLeaving: boolean
}

export async function holdBoth(
  trx: Trx,
  workspaceId: string,
  oneId: string,
  otherId: string,
): Promise<Held | undefined> {
  const { isLeaving } = await holdTickets(trx, workspaceId, [oneId, otherId])
  const one = await findTicketRecord(trx, workspaceId, oneId)
  const other = await findTicketRecord(trx, workspaceId, otherId)
  return one === undefined || other === undefined ? undefined : { one, other, isLeaving }
}

export function standOf(row: TicketRecord): Stand {
  const { id, ...standing } = toTicket(row)
  return { id, standing, face: faceOf(row) }
}

export const nameOf = ({ id, number }: Pick<TicketRecord, 'id' | 'number'>) => ({
  id,
  number: Number(number),
})
