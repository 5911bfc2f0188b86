import { sql } from 'kysely'
import type { TicketStatus } from '../core/ticket/ticket.ts'
import type { Trx } from './database.ts'
import type { TicketRecord } from './ticket.ts'

/** A ticket as it is shown beside another. */
export interface BriefTicket {
  readonly ticketId: string
  readonly number: string
  readonly status: TicketStatus
  readonly customerName: string
  readonly channel: string
  readonly preview: string
}

const brief = sql.raw(
  `t.id as "ticketId", t.number, t.status, t.customer_name as "customerName", t.channel, t.preview`,
)

/** Tickets that belong together with this one, those linked last first. */
export async function listLinks(trx: Trx, workspaceId: string, ticketId: string) {
  const found = await sql<BriefTicket & { linkId: string }>`
    select l.id as "linkId", ${brief} from (
      select id, other_id as far from ticket_link where workspace_id = ${workspaceId} and ticket_id = ${ticketId}
      union all
      select id, ticket_id from ticket_link where workspace_id = ${workspaceId} and other_id = ${ticketId}) l
    join ticket t on t.workspace_id = ${workspaceId} and t.id = l.far order by l.id desc`.execute(trx)
  return found.rows
}

/** Tickets that go on in this one by a merge that stands. */
export async function listMerged(trx: Trx, workspaceId: string, ticketId: string) {
  const found = await sql<BriefTicket & { mergeId: string; mergedAt: Date }>`
    select m.id as "mergeId", m.merged_at as "mergedAt", ${brief} from ticket_merge m
    join ticket t on t.workspace_id = m.workspace_id and t.id = m.merged_id
    where m.workspace_id = ${workspaceId} and m.survivor_id = ${ticketId} and m.undone_at is null
    order by m.id desc`.execute(trx)
  return found.rows
}

/** Where a ticket goes on, and by which merge; null where it goes on by itself. */
export async function findMergedInto(trx: Trx, ticket: TicketRecord) {
  if (ticket.merged_into === null) return null
  const found = await sql<{ ticketId: string; number: string; mergeId: string | null }>`
    select t.id as "ticketId", t.number, (select m.id from ticket_merge m where m.workspace_id = t.workspace_id
      and m.merged_id = ${ticket.id} and m.undone_at is null limit 1) as "mergeId"
    from ticket t where t.workspace_id = ${ticket.workspace_id} and t.id = ${ticket.merged_into}`.execute(trx)
  return found.rows[0] ?? null
}

/** The ticket from which this one was split, as long as that stands. */
export async function findSplitFrom(trx: Trx, workspaceId: string, ticketId: string) {
  const found = await sql<{ splitId: string; ticketId: string; number: string }>`
    select s.id as "splitId", t.id as "ticketId", t.number from ticket_split s
    join ticket t on t.workspace_id = s.workspace_id and t.id = s.ticket_id
    where s.workspace_id = ${workspaceId} and s.new_ticket_id = ${ticketId} and s.undone_at is null`.execute(
    trx,
  )
  return found.rows[0] ?? null
}

/** Everything that went on in this ticket, also by way of others: what happened there is part of its story. */
export async function listStrands(trx: Trx, workspaceId: string, ticketId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    with recursive strand (id) as (
      select id from ticket where workspace_id = ${workspaceId} and merged_into = ${ticketId}
      union select t.id from ticket t join strand s on t.merged_into = s.id where t.workspace_id = ${workspaceId})
    select id from strand limit 20`.execute(trx)
  return found.rows.map(row => row.id)
}

const MOST_OTHERS = 20

/**
 * Tickets that may be meant to be merged or linked with this one: all of its customer's, then what the words find among
 * others. Merged ones go on elsewhere and are not among them.
 */
export async function listOthers(trx: Trx, ticket: TicketRecord, search: string) {
  const { workspace_id: workspaceId, id, customer_id: customerId } = ticket
  const own = await sql<OtherTicket>`
    select ${brief}, t.handle, t.last_message_at as "lastMessageAt", true as "isSameCustomer" from ticket t
    where t.workspace_id = ${workspaceId} and t.customer_id = ${customerId} and t.id <> ${id} and t.merged_into is null
      and ${matching(search)}
    order by t.opened_at desc limit ${MOST_OTHERS}`.execute(trx)
  if (search === '' || own.rows.length >= MOST_OTHERS) return own.rows
  const others = await sql<OtherTicket>`
    select ${brief}, t.handle, t.last_message_at as "lastMessageAt", false as "isSameCustomer" from ticket t
    where t.workspace_id = ${workspaceId} and t.customer_id <> ${customerId} and t.merged_into is null
      and ${matching(search)}
    order by t.last_message_at desc limit ${MOST_OTHERS - own.rows.length}`.execute(trx)
  return [...own.rows, ...others.rows]
}

export interface OtherTicket extends BriefTicket {
  readonly handle: string
  readonly lastMessageAt: Date
  readonly isSameCustomer: boolean
}

/** By its number, with or without the sign before it, or by words of its customer or of his last message. */
function matching(search: string) {
  if (search === '') return sql`true`
  const like = `%${search.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')}%`
  const number = /^#?(\d{1,18})$/.exec(search)?.[1]
  const byWords = sql`(t.customer_name ilike ${like} or t.handle ilike ${like.replace('%@', '%')} or t.preview ilike ${like})`
  return number === undefined ? byWords : sql`(t.number = ${number}::bigint or ${byWords})`
}
