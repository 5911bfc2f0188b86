import { sql } from 'kysely'
import type { KnownTicket } from '../../core/ingest/heard.ts'
import type { IngestPlan, PlannedTicket } from '../../core/ingest/ingest-plan.ts'
import type { Trx } from '../database.ts'
import { insertSet, unnest } from '../insert-set.ts'
import type { WriteContext } from './write-context.ts'

export async function writeTickets(trx: Trx, plan: IngestPlan, context: WriteContext): Promise<void> {
  await insertSet(
    trx,
    'ticket',
    plan.tickets.map(ticket => newTicketRow(ticket, context)),
  )
  await updateTickets(trx, context.workspaceId, [...plan.ticketUpdates.values()])
}

const newTicketRow = (ticket: PlannedTicket, { workspaceId, channel }: WriteContext) => ({
  workspace_id: workspaceId,
  ...ticketColumns(ticket),
  customer_id: ticket.customerId,
  opened_at: ticket.openedAt,
  profile_id: ticket.profileId,
  account_id: ticket.accountId,
  channel,
  customer_name: ticket.customerName,
  handle: ticket.handle,
  named: ticket.named,
})

const ticketColumns = (ticket: KnownTicket) => ({
  id: ticket.id,
  status: ticket.status,
  priority: ticket.priority,
  queue_id: ticket.queueId,
  assignee_id: ticket.assigneeId,
  snoozed_until: ticket.snoozedUntil,
  waiting_since: ticket.waitingSince,
  due_at: ticket.dueAt,
  resolution: ticket.resolution,
  resolved_at: ticket.resolvedAt,
  last_message_at: ticket.lastMessageAt,
  visibility: ticket.visibility,
  preview: ticket.preview,
  language: ticket.language,
})

const TICKET_UPDATE_COLUMNS = [
  ['id', 'uuid'],
  ['status', 'text'],
  ['priority', 'text'],
  ['snoozed_until', 'timestamptz'],
  ['waiting_since', 'timestamptz'],
  ['due_at', 'timestamptz'],
  ['resolution', 'text'],
  ['resolved_at', 'timestamptz'],
  ['last_message_at', 'timestamptz'],
  ['visibility', 'text'],
  ['preview', 'text'],
  ['language', 'text'],
] as const

async function updateTickets(trx: Trx, workspaceId: string, tickets: readonly KnownTicket[]): Promise<void> {
  if (tickets.length === 0) return
  await sql`update ticket t set status = r.status, priority = r.priority, snoozed_until = r.snoozed_until, waiting_since = r.waiting_since,
      due_at = r.due_at, resolution = r.resolution, resolved_at = r.resolved_at, last_message_at = r.last_message_at,
      visibility = r.visibility, preview = r.preview, language = r.language
    from ${unnest(TICKET_UPDATE_COLUMNS, tickets.map(ticketColumns))}
    where t.workspace_id = ${workspaceId} and t.id = r.id`.execute(trx)
}
