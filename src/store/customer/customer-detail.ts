import { sql } from 'kysely'
import type { Language } from '../../core/language.ts'
import type { Trx } from '../database.ts'
import type { TicketRecord } from '../ticket.ts'
import type { CustomerRow } from './absorb.ts'
import { MOST_RECENT, RECENT_MS } from './read-people.ts'

export const findCustomer = (trx: Trx, workspaceId: string, id: string): Promise<CustomerRow | undefined> =>
  trx
    .selectFrom('customer')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

export interface Activity {
  readonly recentMessages: number
  readonly firstHeardAt: Date | null
  readonly lastHeardAt: Date | null
  readonly openTickets: number
  readonly allTickets: number
}

/** How often somebody was heard, over all his profiles. */
export async function readActivity(
  trx: Trx,
  workspaceId: string,
  customerId: string,
  now: Date,
): Promise<Activity> {
  const monthAgo = new Date(now.getTime() - RECENT_MS)
  const found = await sql<Activity>`
    with own as (select id from profile where workspace_id = ${workspaceId} and customer_id = ${customerId}),
    tickets as (select status from ticket where workspace_id = ${workspaceId} and customer_id = ${customerId})
    select (select count(*)::int from (select from own cross join lateral (select from judgement j
          where j.workspace_id = ${workspaceId} and j.profile_id = own.id and j.written_at > ${monthAgo}::timestamptz
          limit ${MOST_RECENT}) j limit ${MOST_RECENT}) recent) as "recentMessages",
      (select min(j.written_at) from own join judgement j on j.workspace_id = ${workspaceId} and j.profile_id = own.id)
        as "firstHeardAt",
      (select max(j.written_at) from own join judgement j on j.workspace_id = ${workspaceId} and j.profile_id = own.id)
        as "lastHeardAt",
      (select count(*)::int from tickets where status <> 'resolved') as "openTickets",
      (select count(*)::int from tickets) as "allTickets"`.execute(trx)
  const [activity] = found.rows
  if (activity === undefined) throw new Error('a question without a table has one row')
  return activity
}

export interface Influence {
  readonly followers: number
  readonly isVerified: boolean
  readonly reach: number
}

/** Of so many of his public threads the largest is looked for. */
const THREADS = 10

/** How many people somebody reaches. */
export async function readInfluence(trx: Trx, workspaceId: string, customerId: string): Promise<Influence> {
  const found = await sql<Influence>`
    with own as (select * from profile where workspace_id = ${workspaceId} and customer_id = ${customerId}),
    threads as (select c.network_thread as thread, c.channel from own
      join conversation c on c.workspace_id = own.workspace_id and c.profile_id = own.id and c.kind = 'public'
      order by c.last_message_at desc limit ${THREADS})
    select coalesce((select max(followers) from own), 0) as followers,
      coalesce((select bool_or(is_verified) from own), false) as "isVerified",
      coalesce((select max(
        (select count(*)::int from (select from message m where m.workspace_id = ${workspaceId}
          and m.network_thread = threads.thread and m.visibility = 'public' limit ${MOST_RECENT}) said)
        + (select count(*)::int from (select from repost r where r.workspace_id = ${workspaceId}
          and r.channel = threads.channel and r.of_external_id = threads.thread limit ${MOST_RECENT}) repeated))
        from threads), 0) as reach`.execute(trx)
  return found.rows[0] ?? { followers: 0, isVerified: false, reach: 0 }
}

/** In which he wrote last; null of somebody who has not been heard. */
export async function findLanguage(
  trx: Trx,
  workspaceId: string,
  customerId: string,
): Promise<Language | null> {
  const found = await sql<{ language: Language }>`
    select j.language from profile p cross join lateral (select j.language, j.written_at from judgement j
      where j.workspace_id = ${workspaceId} and j.profile_id = p.id order by j.written_at desc limit 1) j
    where p.workspace_id = ${workspaceId} and p.customer_id = ${customerId}
    order by j.written_at desc limit 1`.execute(trx)
  return found.rows[0]?.language ?? null
}

/** The newest first. */
export const listCustomerTickets = (
  trx: Trx,
  workspaceId: string,
  customerId: string,
): Promise<TicketRecord[]> =>
  trx
    .selectFrom('ticket')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('customer_id', '=', customerId)
    .orderBy('opened_at', 'desc')
    .limit(50)
    .execute()

export const listCustomerProfiles = (trx: Trx, workspaceId: string, customerId: string) =>
  trx
    .selectFrom('profile')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('customer_id', '=', customerId)
    .orderBy('seen_at')
    .orderBy('id')
    .execute()

export interface ShownLink {
  readonly id: string
  readonly profile: { readonly id: string; readonly channel: string; readonly handle: string } | null
  readonly from: { readonly id: string; readonly displayName: string } | null
  readonly to: { readonly id: string; readonly displayName: string }
  readonly proof: string
  readonly by: string | null
  readonly at: Date
  readonly undoneAt: Date | null
}

/** What came to a customer and went from him, the newest first. The profiles of a merge are told by the merge. */
export async function listLinks(trx: Trx, workspaceId: string, customerId: string): Promise<ShownLink[]> {
  const found = await sql<ShownLink>`
    select l.id, l.proof, l.linked_at as at, l.undone_at as "undoneAt", u.name as by,
      case when p.id is null then null else json_build_object('id', p.id, 'channel', p.channel, 'handle', p.handle) end
        as profile,
      case when f.id is null then null else json_build_object('id', f.id, 'displayName', f.display_name) end as from,
      json_build_object('id', t.id, 'displayName', t.display_name) as to
    from customer_link l
    left join profile p on p.workspace_id = l.workspace_id and p.id = l.profile_id
    left join customer f on f.workspace_id = l.workspace_id and f.id = l.from_customer_id
    join customer t on t.workspace_id = l.workspace_id and t.id = l.to_customer_id
    left join member m on m.workspace_id = l.workspace_id and m.id = l.by_member
    left join "user" u on u.id = m.user_id
    where l.workspace_id = ${workspaceId} and l.part_of is null
      and (l.from_customer_id = ${customerId} or l.to_customer_id = ${customerId})
    order by l.linked_at desc, l.id desc limit 100`.execute(trx)
  return found.rows
}
