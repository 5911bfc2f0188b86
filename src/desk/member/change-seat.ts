import { refuseSeat, type SeatRefusal } from '../../core/member/decide-seat.ts'
import type { Role } from '../../core/member/role.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import { endSessions, forgetProofs } from '../../store/login.ts'
import { forgetReset } from '../../store/password-reset.ts'
import {
  listHeldTickets,
  listSeats,
  lockSeats,
  removeSeat,
  type SeatRow,
  updateRole,
} from '../../store/seat.ts'
import { findTicketForChange } from '../../store/ticket.ts'
import { actWithin } from '../act-on-ticket.ts'
import type { Desk } from '../desk.ts'
import { byMember, tellOfPeople } from './tell.ts'

export type ChangeSeatRefusal = SeatRefusal | 'notFound'

/** Gives somebody another role; what he may do changes with his next request. */
export const changeRole = (
  desk: Desk,
  workspaceId: string,
  { memberId, role }: { readonly memberId: string; readonly role: Role },
  by: string,
): Promise<Result<null, ChangeSeatRefusal>> =>
  desk.database.inWorkspace(workspaceId, async trx => {
    const found = await findChangeable(trx, workspaceId, { memberId, to: role, by })
    if (!found.ok) return found
    const { role: from } = found.value
    if (from === role) return ok(null)
    await updateRole(trx, workspaceId, memberId, role)
    const event = { type: 'member.roleChanged', data: { from, to: role } } as const
    await tellOfPeople(desk, trx, workspaceId, event, { by: byMember(by), subjectId: memberId })
    return ok(null)
  })

/**
 * Takes a seat away: his sessions end in the same transaction, then what he has in hand goes back to its queues, one
 * ticket after the other. @returns how many went back.
 */
export async function removePerson(
  desk: Desk,
  workspaceId: string,
  memberId: string,
  by: string,
): Promise<Result<{ readonly returned: number }, ChangeSeatRefusal>> {
  const removed = await desk.database.inWorkspace(
    workspaceId,
    async (trx): Promise<Result<null, ChangeSeatRefusal>> => {
      const found = await findChangeable(trx, workspaceId, { memberId, to: null, by })
      if (!found.ok) return found
      const { role, userId } = found.value
      await removeSeat(trx, workspaceId, memberId, desk.now())
      await forgetProofs(trx, userId)
      await endSessions(trx, userId)
      await forgetReset(trx, userId)
      const event = { type: 'member.removed', data: { role } } as const
      await tellOfPeople(desk, trx, workspaceId, event, { by: byMember(by), subjectId: memberId })
      return ok(null)
    },
  )
  if (!removed.ok) return removed
  return ok({ returned: await returnHeld(desk, workspaceId, memberId, by) })
}

/** Both as they are once the locks are held: roles may have changed while we waited. */
async function findChangeable(
  trx: Trx,
  workspaceId: string,
  { memberId, to, by }: { readonly memberId: string; readonly to: Role | null; readonly by: string },
): Promise<Result<SeatRow, ChangeSeatRefusal>> {
  await lockSeats(trx, workspaceId, [memberId, by])
  const seats = await listSeats(trx, workspaceId)
  const seat = seats.find(({ id }) => id === memberId)
  const changer = seats.find(({ id }) => id === by)
  if (seat === undefined || changer === undefined) return refuse('notFound')
  const owners = seats.filter(({ role }) => role === 'owner').length
  const refusal = refuseSeat({ by: changer.role, from: seat.role, to, owners })
  return refusal === null ? ok(seat) : refuse(refusal)
}

/** A transaction for each, so that no two tickets are ever locked together. */
async function returnHeld(desk: Desk, workspaceId: string, memberId: string, by: string): Promise<number> {
  const held = await desk.database.inWorkspace(workspaceId, trx =>
    listHeldTickets(trx, workspaceId, memberId),
  )
  let returned = 0
  for (const ticketId of held)
    returned += await desk.database.inWorkspace(workspaceId, async trx => {
      const ticket = await findTicketForChange(trx, workspaceId, ticketId)
      if (ticket?.assignee_id !== memberId) return 0
      const act = { act: 'unassign', why: 'left' } as const
      return (await actWithin(desk, trx, workspaceId, ticketId, act, byMember(by))).ok ? 1 : 0
    })
  return returned
}
