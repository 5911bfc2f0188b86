import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { SightingSource } from '../core/message/message.ts'
import type { Trx } from './database.ts'
import type { DecisionRow } from './decision.ts'
import type { DeliveryRow } from './delivery.ts'
import type { MessageRow } from './message.ts'
import type { EventTable } from './schema.ts'

/** A message with what is shown beside it. */
export interface ShownMessage extends MessageRow {
  readonly author_name: string | null
  readonly author_handle: string | null
  readonly author_avatar: string | null
  readonly member_name: string | null
  readonly in_reply_to_id: string | null
  /** What it quotes, when we have it: whose it is, its words, and whether it still stands. */
  readonly quoted: {
    readonly id: string
    readonly author: string
    readonly text: string
    readonly isDeleted: boolean
  } | null
}

export type EventRow = Selectable<EventTable>

export const SHOWN_MESSAGES = 100

/** The ticket's messages and what strangers said in its public threads, newest first. */
export async function listShownMessages(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
): Promise<ShownMessage[]> {
  const rows = await sql<ShownMessage>`
    with own as (
      select m.* from message m where m.workspace_id = ${workspaceId} and m.ticket_id = ${ticketId}
      order by m.written_at desc limit ${SHOWN_MESSAGES + 1}),
    threads as (select distinct network_thread from own where visibility = 'public' and network_thread is not null),
    context as (
      select m.* from threads cross join lateral (
        select * from message m where m.workspace_id = ${workspaceId} and m.network_thread = threads.network_thread
          and m.visibility = 'public' and m.ticket_id is distinct from ${ticketId} order by m.written_at limit 20) m),
    shown as (select * from own union select * from context)
    select s.*, p.display_name as author_name, p.handle as author_handle, p.avatar_url as author_avatar,
      u.name as member_name, r.id as in_reply_to_id,
      case when q.id is null then null else json_build_object('id', q.id, 'text', q.text,
        'author', coalesce(qp.display_name, qa.handle), 'isDeleted', q.deleted_at is not null) end as quoted
    from shown s
    left join profile p on p.workspace_id = s.workspace_id and p.id = s.profile_id
    left join member mb on mb.workspace_id = s.workspace_id and mb.id = s.author_member_id
    left join "user" u on u.id = mb.user_id
    left join message r on r.workspace_id = s.workspace_id and r.channel = s.channel and r.external_id = s.in_reply_to
    left join message q on q.workspace_id = s.workspace_id and q.channel = s.channel and q.external_id = s.quotes
    left join profile qp on qp.workspace_id = q.workspace_id and qp.id = q.profile_id and q.direction = 'inbound'
    left join account qa on qa.workspace_id = q.workspace_id and qa.id = q.account_id
    order by s.written_at desc, s.id desc`.execute(trx)
  return rows.rows
}

export async function listSightings(trx: Trx, workspaceId: string, messageIds: readonly string[]) {
  const rows = await sql<{ messageId: string; source: SightingSource; accountHandle: string }>`
    select s.message_id as "messageId", s.source, a.handle as "accountHandle" from sighting s
    join account a on a.workspace_id = s.workspace_id and a.id = s.account_id
    where s.workspace_id = ${workspaceId} and s.message_id = any(${[...messageIds]}::uuid[]) order by s.seen_at`.execute(
    trx,
  )
  return rows.rows
}

export const listDeliveries = (trx: Trx, workspaceId: string, ticketId: string): Promise<DeliveryRow[]> =>
  trx
    .selectFrom('delivery')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .execute()

export const listTicketEvents = (
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  limit: number,
): Promise<EventRow[]> =>
  trx
    .selectFrom('event')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export interface CurrentDecision extends DecisionRow {
  readonly overruled_name: string | null
  readonly is_of_deleted: boolean
}

/** The decisions that count, of these messages. */
export async function listCurrentDecisions(
  trx: Trx,
  workspaceId: string,
  messageIds: readonly string[],
): Promise<CurrentDecision[]> {
  const rows = await sql<CurrentDecision>`
    select d.*, u.name as overruled_name, m.deleted_at is not null as is_of_deleted from decision d
    join message m on m.workspace_id = d.workspace_id and m.id = d.message_id
    left join member mb on mb.workspace_id = d.workspace_id and mb.id = d.overruled_by
    left join "user" u on u.id = mb.user_id
    where d.workspace_id = ${workspaceId} and d.is_current and d.message_id = any(${[...messageIds]}::uuid[])`.execute(
    trx,
  )
  return rows.rows
}

/** Messages deliberately not answered, newest decision first, one more than asked when there is a next page. */
export async function listNotAnswered(
  trx: Trx,
  workspaceId: string,
  after: { at: string; id: string } | null,
  limit: number,
) {
  const behind =
    after === null ? sql`` : sql`and (d.decided_at, d.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
  const rows = await sql<ShownMessage & { decision_id: string; decided_at: Date }>`
    select m.*, p.display_name as author_name, p.handle as author_handle, p.avatar_url as author_avatar,
      null as member_name, null as in_reply_to_id, null as quoted, d.id as decision_id, d.decided_at
    from decision d join message m on m.workspace_id = d.workspace_id and m.id = d.message_id
    left join profile p on p.workspace_id = m.workspace_id and p.id = m.profile_id
    where d.workspace_id = ${workspaceId} and d.is_current and not d.engage ${behind}
    order by d.decided_at desc, d.id desc limit ${limit + 1}`.execute(trx)
  return rows.rows
}

export async function readCustomer(trx: Trx, workspaceId: string, customerId: string) {
  const customer = await trx
    .selectFrom('customer')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow()
  const profiles = await trx
    .selectFrom('profile')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('customer_id', '=', customerId)
    .orderBy('seen_at')
    .execute()
  const tickets = await trx
    .selectFrom('ticket')
    .select(['id', 'number', 'status', 'preview', 'opened_at', 'channel'])
    .where('workspace_id', '=', workspaceId)
    .where('customer_id', '=', customerId)
    .orderBy('opened_at', 'desc')
    .limit(11)
    .execute()
  const counted = await sql<{ n: number }>`
    select count(*)::integer as n from profile p join conversation c on c.workspace_id = p.workspace_id and c.profile_id = p.id
    join message m on m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.direction = 'inbound'
    where p.workspace_id = ${workspaceId} and p.customer_id = ${customerId}`.execute(trx)
  return { customer, profiles, tickets, messageCount: counted.rows[0]?.n ?? 0 }
}
