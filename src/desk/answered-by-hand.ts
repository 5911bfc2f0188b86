import { ok, type Result, refuse } from '../core/result.ts'
import type { Trx } from '../store/database.ts'
import { readLoop } from '../store/public-loop.ts'
import { findTicketRecord, type TicketRecord } from '../store/ticket.ts'
import { type ActRefusal, actWithin } from './act-on-ticket.ts'
import type { Desk } from './desk.ts'
import { actOnLoop } from './public-loop/act-on-loop.ts'
import { saidByHand } from './public-loop/change-loop.ts'

/**
 * A person says that he answered on the network itself, where programs may not. The answer itself arrives later by
 * the account's own timeline; the clock stops now, and the public has heard what it was owed.
 */
export async function markAnsweredByHand(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  messageId: string,
  memberId: string,
): Promise<Result<TicketRecord, ActRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const answered = await findAnswered(trx, workspaceId, ticketId, messageId)
    if (answered === undefined) return refuse('notFound')
    const by = { kind: 'person', memberId } as const
    const acted = await actWithin(
      desk,
      trx,
      workspaceId,
      ticketId,
      { act: 'answeredElsewhere', messageId },
      by,
    )
    if (!acted.ok || answered.visibility !== 'public') return acted
    const said = saidByHand((await readLoop(trx, workspaceId, ticketId)).state)
    if (said === null) return acted
    await actOnLoop(desk, trx, acted.value, said, by)
    return ok((await findTicketRecord(trx, workspaceId, ticketId)) ?? acted.value)
  })
}

const findAnswered = (trx: Trx, workspaceId: string, ticketId: string, messageId: string) =>
  trx
    .selectFrom('message')
    .select(['id', 'visibility'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('id', '=', messageId)
    .executeTakeFirst()
