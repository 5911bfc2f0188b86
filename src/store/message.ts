import type { Selectable } from 'kysely'
import type { Trx } from './database.ts'
import type { MessageTable } from './schema.ts'

export type MessageRow = Selectable<MessageTable>

export const findMessage = (trx: Trx, workspaceId: string, id: string): Promise<MessageRow | undefined> =>
  trx
    .selectFrom('message')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** The member who wrote it; null for what customers and other programs wrote. */
export async function findAuthor(trx: Trx, workspaceId: string, id: string): Promise<string | null> {
  return (await findMessage(trx, workspaceId, id))?.author_member_id ?? null
}

export async function hasCustomerWrittenSince(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  since: Date,
): Promise<boolean> {
  const row = await trx
    .selectFrom('message')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('direction', '=', 'inbound')
    .where('written_at', '>', since)
    .executeTakeFirst()
  return row !== undefined
}

/** Messages of a ticket, newest first: what is shown, and what an answer may answer. */
export const listTicketMessages = (
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  limit: number,
): Promise<MessageRow[]> =>
  trx
    .selectFrom('message')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
