import { sql } from 'kysely'
import type { Asked, Candidate } from '../core/customer/same-question/rank-same.ts'
import type { TicketStatus } from '../core/ticket/ticket.ts'
import type { Trx } from './database.ts'
import type { TicketRecord } from './ticket.ts'

/** A question in another ticket that may be the same. */
export interface AskedElsewhere extends Candidate {
  readonly number: string
  readonly status: TicketStatus
  readonly channel: string
  readonly customerName: string
}

const RECENT_MS = 30 * 24 * 3_600_000
/** Of a ticket's words, its newest; of its questions, the last ones. */
const MOST_WORDS = 30
const MOST_QUESTIONS = 3
const MOST_OWN = 20
const MOST_OF_A_BAND = 20
const MOST_OF_OTHERS = 40

interface AskedHere extends Asked {
  readonly messageId: string
}

/** What the customer asks in the ticket, the newest first. */
export async function listAsked(trx: Trx, ticket: TicketRecord): Promise<AskedHere[]> {
  const { workspace_id: workspaceId, id } = ticket
  const found = await sql<AskedHere>`
    select m.id as "messageId", m.ticket_id as "ticketId", m.text, m.language, m.written_at as "askedAt", q.intent, q.topic
    from (select * from message m where m.workspace_id = ${workspaceId} and m.ticket_id = ${id}
      order by m.written_at desc limit ${MOST_WORDS}) m
    cross join lateral (select * from question_sketch q where q.workspace_id = ${workspaceId} and q.message_id = m.id limit 1) q
    where m.deleted_at is null order by m.written_at desc limit ${MOST_QUESTIONS}`.execute(trx)
  return found.rows
}

/**
 * Questions of the last thirty days in other tickets: all of the same customer's, on every channel, and of others those that
 * share a band with what is asked here. The most bands in common come first.
 */
export async function listAskedElsewhere(
  trx: Trx,
  ticket: TicketRecord,
  here: readonly AskedHere[],
  now: Date,
): Promise<AskedElsewhere[]> {
  if (here.length === 0) return []
  const { workspace_id: workspaceId, id, customer_id: customerId } = ticket
  const since = new Date(now.getTime() - RECENT_MS)
  const found = await sql<AskedElsewhere>`
    with own as (
      select q.message_id from (select * from profile p where p.workspace_id = ${workspaceId}
        and p.customer_id = ${customerId}) p
      cross join lateral (select q.message_id from question_sketch q where q.workspace_id = ${workspaceId}
        and q.profile_id = p.id and q.written_at > ${since}::timestamptz
        order by q.written_at desc limit ${MOST_OWN}) q),
    others as (
      select near.message_id from (select distinct b.band from question_band b where b.workspace_id = ${workspaceId}
        and b.message_id = any(${here.map(each => each.messageId)}::uuid[])) wanted
      cross join lateral (select b.message_id from question_band b where b.workspace_id = ${workspaceId}
        and b.band = wanted.band and b.written_at > ${since}::timestamptz
        order by b.written_at desc limit ${MOST_OF_A_BAND}) near
      group by near.message_id order by count(*) desc limit ${MOST_OF_OTHERS}),
    candidates as (select message_id from own union select message_id from others)
    select m.ticket_id as "ticketId", m.text, m.language, m.written_at as "askedAt", m.channel, q.intent, q.topic,
      t.number, t.status, t.customer_name as "customerName", t.customer_id = ${customerId} as "isSameCustomer",
      coalesce((select true from message o where o.workspace_id = ${workspaceId} and o.ticket_id = m.ticket_id
        and o.written_at >= m.written_at and o.direction = 'outbound' and o.visibility <> 'internal' limit 1), false)
        as "isAnswered"
    from candidates c
    cross join lateral (select * from message m where m.workspace_id = ${workspaceId} and m.id = c.message_id limit 1) m
    cross join lateral (select * from question_sketch q where q.workspace_id = ${workspaceId}
      and q.message_id = c.message_id limit 1) q
    cross join lateral (select * from ticket t where t.workspace_id = ${workspaceId} and t.id = m.ticket_id limit 1) t
    where m.ticket_id <> ${id} and m.deleted_at is null`.execute(trx)
  return found.rows
}
