import { PRESENCE_KEPT_MS, type TicketDoing } from '../../core/ticket/presence.ts'
import { findTicketForChange, findTicketRecord } from '../../store/ticket.ts'
import { deleteExpiredPresences, deletePresence, putPresence } from '../../store/ticket-presence.ts'
import { actWithin } from '../act-on-ticket.ts'
import type { Desk } from '../desk.ts'

/** Somebody looks at a ticket, writes, or has gone (null). @returns false when there is no such ticket. */
export async function attendTicket(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  doing: TicketDoing | null,
  memberId: string,
): Promise<boolean> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const place = { workspaceId, ticketId, memberId }
    if (doing === null) {
      await deletePresence(trx, place)
      return true
    }
    if ((await findTicketRecord(trx, workspaceId, ticketId)) === undefined) return false
    const now = desk.now()
    await putPresence(trx, { ...place, doing }, now, new Date(now.getTime() + PRESENCE_KEPT_MS))
    return true
  })
}

/** Forgets those who went without a word. */
export const forgetPresences = (desk: Desk): Promise<void> =>
  desk.database.inEveryWorkspace(trx => deleteExpiredPresences(trx, desk.now()))

/** Who begins to answer a ticket that nobody has takes it. @returns whether it was nobody's until now; null: there is none. */
export async function claimTicket(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  memberId: string,
): Promise<boolean | null> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const ticket = await findTicketForChange(trx, workspaceId, ticketId)
    if (ticket === undefined) return null
    if (ticket.assignee_id !== null || ticket.status === 'resolved') return false
    const by = { kind: 'person', memberId } as const
    return (await actWithin(desk, trx, workspaceId, ticketId, { act: 'assign', to: memberId }, by)).ok
  })
}
