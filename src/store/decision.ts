import { type Selectable, sql } from 'kysely'
import type { Trx } from './database.ts'
import type { DecisionTable } from './schema.ts'

export type DecisionRow = Selectable<DecisionTable>

export const findCurrentDecision = (
  trx: Trx,
  workspaceId: string,
  messageId: string,
): Promise<DecisionRow | undefined> =>
  trx
    .selectFrom('decision')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('message_id', '=', messageId)
    .where('is_current', '=', true)
    .executeTakeFirst()

/** The newest decision counts; the one before stays as history. */
export async function replaceDecision(trx: Trx, before: DecisionRow, next: DecisionRow): Promise<void> {
  await trx
    .updateTable('decision')
    .set({ is_current: false })
    .where('workspace_id', '=', before.workspace_id)
    .where('id', '=', before.id)
    .execute()
  await trx
    .insertInto('decision')
    .values({
      ...next,
      facts: JSON.stringify(next.facts),
      because: JSON.stringify(next.because),
      details: JSON.stringify(next.details),
      is_current: true,
    })
    .execute()
}

/** Whether the customer waits in this matter for an answer to something else than this message. */
export async function isAnswerOwedBesides(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  messageId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from message m
    join decision d on d.workspace_id = m.workspace_id and d.message_id = m.id and d.is_current and d.engage
    where m.workspace_id = ${workspaceId} and m.ticket_id = ${ticketId} and m.id <> ${messageId}
      and m.direction = 'inbound' and m.written_at > coalesce(
        (select max(e.at) from event e where e.workspace_id = m.workspace_id and e.ticket_id = ${ticketId}
          and e.type in ('ticket.answered', 'ticket.resolved')), '-infinity')
    limit 1`.execute(trx)
  return rows.length > 0
}
