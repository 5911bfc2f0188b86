import type { Metric } from '../core/promise/clock.ts'
import { RESPONSE_METRICS } from '../core/promise/clock.ts'
import type { Trx } from './database.ts'
import type { TicketRecord } from './ticket.ts'

/** A ticket that somebody has in hand, and what of it waits besides the next answer. */
export interface InHandTicket {
  readonly ticket: TicketRecord
  readonly hasDraft: boolean
  readonly promises: readonly { readonly metric: Metric; readonly dueAt: Date }[]
}

const STANDING = { open: 0, waiting: 1, snoozed: 2, resolved: 3 } as const

/** Everything unresolved that the member has: where a customer waits first, by when an answer is due. */
export async function listInHand(trx: Trx, workspaceId: string, memberId: string): Promise<InHandTicket[]> {
  const tickets = await trx
    .selectFrom('ticket')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('assignee_id', '=', memberId)
    .where('status', '<>', 'resolved')
    .execute()
  if (tickets.length === 0) return []
  const ids = tickets.map(({ id }) => id)
  const drafted = await listDrafted(trx, workspaceId, ids, memberId)
  const promises = await listPromises(trx, workspaceId, ids)
  return tickets.toSorted(byNeed).map(ticket => ({
    ticket,
    hasDraft: drafted.has(ticket.id),
    promises: promises.filter(({ ticketId }) => ticketId === ticket.id),
  }))
}

const byNeed = (a: TicketRecord, b: TicketRecord): number =>
  STANDING[a.status] - STANDING[b.status] || timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1)

const timeOf = ({ due_at, snoozed_until, last_message_at, status }: TicketRecord): number =>
  status === 'waiting'
    ? last_message_at.getTime()
    : ((due_at ?? snoozed_until)?.getTime() ?? Number.MAX_SAFE_INTEGER)

async function listDrafted(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
  memberId: string,
): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('draft')
    .select('ticket_id')
    .where('workspace_id', '=', workspaceId)
    .where('author_id', '=', memberId)
    .where('ticket_id', 'in', [...ids])
    .where('text', '<>', '')
    .execute()
  return new Set(rows.map(row => row.ticket_id))
}

/** The soonest first; the next answer's is the ticket's own. */
const listPromises = (trx: Trx, workspaceId: string, ids: readonly string[]) =>
  trx
    .selectFrom('clock')
    .select(['ticket_id as ticketId', 'metric', 'due_at as dueAt'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', 'in', [...ids])
    .where('ended_at', 'is', null)
    .where('paused_at', 'is', null)
    .where('metric', 'not in', [...RESPONSE_METRICS])
    .orderBy('due_at')
    .execute()
