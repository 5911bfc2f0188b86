import type { SkipReason } from '../../core/queue/words.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findTicketForChange } from '../../store/ticket.ts'
import { insertSkip } from '../../store/ticket-skip.ts'
import { type ActRefusal, actWithin } from '../act-on-ticket.ts'
import type { Desk } from '../desk.ts'

export interface Skip {
  readonly reason: SkipReason
  readonly note: string
}

/** Somebody gives a ticket back to its queue. It is counted, and does not come to him again for a while. */
export async function skipTicket(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  memberId: string,
  { reason, note }: Skip,
): Promise<Result<null, ActRefusal | 'notYours'>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const ticket = await findTicketForChange(trx, workspaceId, ticketId)
    if (ticket === undefined) return refuse('notFound')
    if (ticket.assignee_id !== memberId) return refuse('notYours')
    const by = { kind: 'person', memberId } as const
    const acted = await actWithin(desk, trx, workspaceId, ticketId, { act: 'unassign', why: 'skipped' }, by)
    if (!acted.ok) return acted
    await insertSkip(trx, workspaceId, {
      id: desk.newId(),
      ticketId,
      memberId,
      reason,
      note,
      skippedAt: desk.now(),
    })
    return ok(null)
  })
}
