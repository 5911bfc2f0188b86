import { type Result, refuse } from '../core/result.ts'
import type { TicketRecord } from '../store/ticket.ts'
import { type ActRefusal, actOnTicket } from './act-on-ticket.ts'
import type { Desk } from './desk.ts'

/**
 * A person says that he answered on the network itself, where programs may not. The answer itself arrives later by
 * the account's own timeline; the clock stops now.
 */
export async function markAnsweredByHand(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  messageId: string,
  memberId: string,
): Promise<Result<TicketRecord, ActRefusal>> {
  const belongs = await desk.database.inWorkspace(workspaceId, trx =>
    trx
      .selectFrom('message')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('ticket_id', '=', ticketId)
      .where('id', '=', messageId)
      .executeTakeFirst(),
  )
  if (belongs === undefined) return refuse('notFound')
  return actOnTicket(
    desk,
    workspaceId,
    ticketId,
    { act: 'answeredElsewhere', messageId },
    { kind: 'person', memberId },
  )
}
