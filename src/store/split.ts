import { sql } from 'kysely'
import type { Trx } from './database.ts'
import type { MessageRow } from './message.ts'

/** Something said in a ticket, and whether it was to be answered. */
export interface SaidInTicket extends MessageRow {
  /** False for what the customer said that needs no answer; null for what he did not say. */
  readonly engage: boolean | null
}

/** All that was said in a ticket, the oldest first. */
export async function listSaid(trx: Trx, workspaceId: string, ticketId: string): Promise<SaidInTicket[]> {
  const found = await sql<SaidInTicket>`
    select m.*, (select d.engage from decision d where d.workspace_id = ${workspaceId} and d.message_id = m.id
      and d.is_current limit 1) as engage
    from message m where m.workspace_id = ${workspaceId} and m.ticket_id = ${ticketId}
    order by m.written_at, m.id`.execute(trx)
  return found.rows
}
