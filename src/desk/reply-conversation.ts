import type { Trx } from '../store/database.ts'
import type { TicketRecord } from '../store/ticket.ts'
import type { Way } from './decide-ways.ts'
import type { Desk } from './desk.ts'

/** Until the network names a direct conversation, it is named after the two who talk. */
const directThread = (way: Way): string => {
  const [a, b] = [way.account.external_id, way.recipientExternalId].sort(
    (x, y) => x.length - y.length || (x < y ? -1 : 1),
  )
  return `${a}-${b}`
}

/** The conversation in which the answer is given: that of the message answered, or a direct one, begun if need be. */
export async function findConversationFor(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  way: Way,
): Promise<{ id: string; networkThread: string }> {
  if (way.target !== null && way.target.conversation_id !== null)
    return { id: way.target.conversation_id, networkThread: way.target.network_thread ?? '' }
  const networkThread = directThread(way)
  const found = await trx
    .selectFrom('conversation')
    .select('id')
    .where('workspace_id', '=', ticket.workspace_id)
    .where('account_id', '=', way.account.id)
    .where('kind', '=', 'direct')
    .where('network_thread', '=', networkThread)
    .where('profile_id', '=', way.recipientProfileId)
    .executeTakeFirst()
  if (found !== undefined) {
    await attach(trx, ticket, found.id)
    return { id: found.id, networkThread }
  }
  const id = desk.newId()
  await trx
    .insertInto('conversation')
    .values({
      workspace_id: ticket.workspace_id,
      id,
      account_id: way.account.id,
      profile_id: way.recipientProfileId,
      channel: way.account.channel,
      kind: 'direct',
      network_thread: networkThread,
      ticket_id: ticket.id,
      last_message_at: desk.now(),
    })
    .execute()
  return { id, networkThread }
}

/** The customer's answer in this conversation belongs to the matter from which he was written to. */
const attach = (trx: Trx, ticket: TicketRecord, conversationId: string) =>
  trx
    .updateTable('conversation')
    .set({ ticket_id: ticket.id })
    .where('workspace_id', '=', ticket.workspace_id)
    .where('id', '=', conversationId)
    .execute()
