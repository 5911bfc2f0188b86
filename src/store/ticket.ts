import type { Selectable } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { NewEvent } from '../core/events.ts'
import type { Ticket } from '../core/ticket/ticket.ts'
import type { Trx } from './database.ts'
import type { TicketTable } from './schema.ts'

export type TicketRecord = Selectable<TicketTable>

/** The ticket, locked: whoever changes it next waits for this transaction. */
export const findTicketForChange = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<TicketRecord | undefined> =>
  trx
    .selectFrom('ticket')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const findTicketRecord = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<TicketRecord | undefined> =>
  trx
    .selectFrom('ticket')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

export const toTicket = (row: TicketRecord): Ticket => ({
  id: row.id,
  status: row.status,
  priority: row.priority,
  queueId: row.queue_id,
  assigneeId: row.assignee_id,
  snoozedUntil: row.snoozed_until,
  waitingSince: row.waiting_since,
  resolution: row.resolution,
  resolvedAt: row.resolved_at,
  tagIds: row.tag_ids,
  incidentId: row.incident_id,
})

/** Writes what the state machine made of the ticket; `dueAt` is the promise's column beside it. */
export async function updateTicket(
  trx: Trx,
  workspaceId: string,
  ticket: Ticket,
  dueAt: Date | null,
): Promise<TicketRecord> {
  return trx
    .updateTable('ticket')
    .set({
      status: ticket.status,
      priority: ticket.priority,
      queue_id: ticket.queueId,
      assignee_id: ticket.assigneeId,
      snoozed_until: ticket.snoozedUntil,
      waiting_since: ticket.waitingSince,
      resolution: ticket.resolution,
      resolved_at: ticket.resolvedAt,
      tag_ids: [...ticket.tagIds],
      incident_id: ticket.incidentId,
      due_at: dueAt,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', ticket.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Whoever changes one of these next waits for this transaction. In the order of their ids, as everybody takes several. */
export async function lockTickets(trx: Trx, workspaceId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await trx
    .selectFrom('ticket')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** When the next snoozed ticket comes back; null where none is snoozed. */
export async function findNextSnoozeEnd(trx: Trx): Promise<Date | null> {
  const row = await trx
    .selectFrom('ticket')
    .select(eb => eb.fn.min('snoozed_until').as('at'))
    .where('status', '=', 'snoozed')
    .executeTakeFirst()
  return row?.at ?? null
}

/** An event as a verb hands it to the store. */
export const fact = (event: NewEvent, actor: Actor, subjectId: string, ticketId: string | null) => ({
  event,
  actor,
  subjectId,
  ticketId,
})
