import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '../../core/search/condition.ts'
import { TICKET_STATUSES } from '../../core/ticket/ticket.ts'
import type { Trx } from '../database.ts'
import type { TicketRecord } from '../ticket.ts'
import { type Asking, ticketMeets } from './ticket-condition.ts'

const meetingAll = (conditions: readonly Condition[], asking: Asking): RawBuilder<boolean> =>
  sql`(${sql.join([sql`t.merged_into is null`, ...conditions.map(each => ticketMeets(each, asking))], sql` and `)})`

/** Those of these that meet the conditions. */
export async function listFoundTickets(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
  conditions: readonly Condition[],
  asking: Asking,
): Promise<TicketRecord[]> {
  const found = await sql<TicketRecord>`select t.* from ticket t where t.workspace_id = ${workspaceId}
    and t.id = any(${[...ids]}::uuid[]) and ${meetingAll(conditions, asking)}`.execute(trx)
  return found.rows
}

/** Tickets of these customers, those of the last word first. Plan: ticket_customer. */
export async function listTicketsOfCustomers(
  trx: Trx,
  workspaceId: string,
  customerIds: readonly string[],
  conditions: readonly Condition[],
  asking: Asking,
  limit: number,
): Promise<TicketRecord[]> {
  if (customerIds.length === 0) return []
  const found = await sql<TicketRecord>`select t.* from ticket t where t.workspace_id = ${workspaceId}
    and t.customer_id = any(${[...customerIds]}::uuid[]) and ${meetingAll(conditions, asking)}
    order by t.last_message_at desc, t.id limit ${limit}`.execute(trx)
  return found.rows
}

/** The ticket of a number, if it meets the conditions. Plan: ticket_by_number. */
export async function findTicketByNumber(
  trx: Trx,
  workspaceId: string,
  number: string,
  conditions: readonly Condition[],
  asking: Asking,
): Promise<TicketRecord[]> {
  const found = await sql<TicketRecord>`select t.* from ticket t where t.workspace_id = ${workspaceId}
    and t.number = ${number}::bigint and ${meetingAll(conditions, asking)} limit 1`.execute(trx)
  return found.rows
}

/** Tickets by what they are alone, those of the last word first. Of each status apart, as the index has them. Plan: ticket_recent. */
export async function listTicketsByConditions(
  trx: Trx,
  workspaceId: string,
  conditions: readonly Condition[],
  asking: Asking,
  { before, limit }: { readonly before: Date; readonly limit: number },
): Promise<TicketRecord[]> {
  const found = await sql<TicketRecord>`
    select f.* from unnest(${possibleStatuses(conditions)}::text[]) s (status) cross join lateral (
      select t.* from ticket t where t.workspace_id = ${workspaceId} and t.status = s.status
        and t.last_message_at < ${before} and ${meetingAll(conditions, asking)}
      order by t.last_message_at desc, t.id limit ${limit}) f
    order by f.last_message_at desc, f.id limit ${limit}`.execute(trx)
  return found.rows
}

const OPEN_ONLY: readonly string[] = ['breached', 'unassigned']

/** Statuses that none of the conditions rules out. */
function possibleStatuses(conditions: readonly Condition[]): string[] {
  const asked = conditions.filter(each => !each.isNegated)
  return TICKET_STATUSES.filter(status =>
    asked.every(each => {
      if (each.on === 'status') return each.status === status
      if (each.on !== 'state') return true
      if (OPEN_ONLY.includes(each.state)) return status === 'open'
      return !(TICKET_STATUSES as readonly string[]).includes(each.state) || each.state === status
    }),
  )
}
