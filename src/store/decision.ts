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

/** The decision on the customer's newest word that was to be answered. */
export async function findNewestDecision(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
): Promise<DecisionRow | undefined> {
  return trx
    .selectFrom('decision')
    .innerJoin('message', join =>
      join
        .onRef('message.workspace_id', '=', 'decision.workspace_id')
        .onRef('message.id', '=', 'decision.message_id'),
    )
    .selectAll('decision')
    .where('message.workspace_id', '=', workspaceId)
    .where('message.ticket_id', '=', ticketId)
    .where('message.direction', '=', 'inbound')
    .where('decision.is_current', '=', true)
    .where('decision.engage', '=', true)
    .orderBy('message.written_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

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
