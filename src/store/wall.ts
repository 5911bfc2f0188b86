import { sql } from 'kysely'
import type { AccountStatus } from '../core/account/purpose.ts'
import type { LocalText } from '../core/language.ts'
import type { TicketDoing } from '../core/ticket/presence.ts'
import type { FiguresPart } from '../core/wall/queue-figures.ts'
import type { Trx } from './database.ts'

/** Beyond this many late ones a wall has said enough. */
const COUNTED_AT_MOST = 2000

/** Open tickets by queue that are late, and that are so soon. Plan: ticket_late. */
export async function countDue(trx: Trx, workspaceId: string, now: Date, soon: Date): Promise<FiguresPart[]> {
  const { rows } = await sql<FiguresPart>`
    select queue_id as "queueId", count(*) filter (where due_at < ${now})::integer as late,
      count(*) filter (where due_at >= ${now})::integer as soon
    from (
      (select queue_id, due_at from ticket where workspace_id = ${workspaceId} and status = 'open'
        and due_at < ${now} limit ${COUNTED_AT_MOST})
      union all
      (select queue_id, due_at from ticket where workspace_id = ${workspaceId} and status = 'open'
        and due_at >= ${now} and due_at < ${soon} limit ${COUNTED_AT_MOST})) as due
    group by 1`.execute(trx)
  return rows
}

/** Tickets opened since then, by queue. Plan: ticket_arrived alone. */
export async function countArrived(trx: Trx, workspaceId: string, since: Date): Promise<FiguresPart[]> {
  const { rows } = await sql<FiguresPart>`
    select queue_id as "queueId", count(*)::integer as arrived from ticket
    where workspace_id = ${workspaceId} and opened_at > ${since} group by 1`.execute(trx)
  return rows
}

/** Tickets that were answered from here since then, by queue. Plan: delivery_sent. */
export async function countAnswered(trx: Trx, workspaceId: string, since: Date): Promise<FiguresPart[]> {
  const { rows } = await sql<FiguresPart>`
    select t.queue_id as "queueId", count(*)::integer as answered
    from (select distinct ticket_id from delivery where workspace_id = ${workspaceId} and sent_at > ${since}) as d
    join ticket t on t.workspace_id = ${workspaceId} and t.id = d.ticket_id group by 1`.execute(trx)
  return rows
}

interface LongestWait {
  readonly queueId: string | null
  readonly ticketId: string
  readonly since: Date
}

/** Who waits longest in each queue. Plan: ticket_waited, one row a queue. */
export async function listLongestWaits(trx: Trx, workspaceId: string): Promise<FiguresPart[]> {
  const { rows } = await sql<LongestWait>`
    select q.id as "queueId", w.id as "ticketId", w.waiting_since as since from queue q cross join lateral (
      select id, waiting_since from ticket where workspace_id = ${workspaceId} and queue_id = q.id and status = 'open'
        and waiting_since is not null order by waiting_since limit 1) as w
    where q.workspace_id = ${workspaceId}
    union all (select null, id, waiting_since from ticket where workspace_id = ${workspaceId} and queue_id is null
      and status = 'open' and waiting_since is not null order by waiting_since limit 1)`.execute(trx)
  return rows.map(({ queueId, ...longest }) => ({ queueId, longest }))
}

export interface WallQueue {
  readonly id: string
  readonly name: LocalText
  readonly isRetired: boolean
}

export async function listWallQueues(trx: Trx, workspaceId: string): Promise<WallQueue[]> {
  const rows = await trx
    .selectFrom('queue')
    .select(['id', 'name', 'retired_at'])
    .where('workspace_id', '=', workspaceId)
    .execute()
  return rows.map(({ id, name, retired_at }) => ({ id, name, isRetired: retired_at !== null }))
}

/** Tickets whose question to a department is later than promised. Plans: ticket_asked, clock_open. */
export async function countLateQuestions(trx: Trx, workspaceId: string, now: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct t.id)::integer as n from (
      select id from ticket where workspace_id = ${workspaceId} and asked_departments <> '{}' limit ${COUNTED_AT_MOST}) as t
    join clock c on c.workspace_id = ${workspaceId} and c.ticket_id = t.id and c.ended_at is null
      and c.escalation_id is not null and c.due_at < ${now}`.execute(trx)
  return rows[0]?.n ?? 0
}

export interface Heartbeat {
  readonly id: string
  readonly channel: string
  readonly handle: string
  readonly status: AccountStatus
  readonly trouble: { readonly code: string; readonly explain: string; readonly since: string } | null
  readonly silentSince: Date | null
  readonly lastReadAt: Date | null
  readonly lastHeardAt: Date | null
}

/** Every account, and when the network and its customers were heard last. */
export async function listHeartbeats(trx: Trx, workspaceId: string): Promise<Heartbeat[]> {
  const { rows } = await sql<Heartbeat>`
    select a.id, a.channel, a.handle, a.status, a.trouble, a.silent_since as "silentSince", c.read_at as "lastReadAt",
      greatest(c.heard_at, s.heard_at) as "lastHeardAt"
    from account a
    left join lateral (select max(last_read_at) as read_at, max(last_heard_at) as heard_at from account_cursor
      where workspace_id = a.workspace_id and account_id = a.id) as c on true
    left join lateral (select max(heard_at) as heard_at from stream
      where workspace_id = a.workspace_id and a.id = any(account_ids)) as s on true
    where a.workspace_id = ${workspaceId} and a.removed_at is null
    order by a.channel, a.handle, a.id`.execute(trx)
  return rows
}

export interface AtTicket {
  readonly memberId: string
  readonly ticketId: string
  readonly number: number
  readonly customerName: string
  readonly doing: TicketDoing
}

/** Who is at which ticket now; whoever writes before whoever looks. */
export async function listAtTickets(trx: Trx, workspaceId: string, now: Date): Promise<AtTicket[]> {
  const { rows } = await sql<AtTicket>`
    select p.member_id as "memberId", t.id as "ticketId", t.number::integer as number,
      t.customer_name as "customerName", p.doing
    from ticket_presence p join ticket t on t.workspace_id = p.workspace_id and t.id = p.ticket_id
    where p.workspace_id = ${workspaceId} and p.expires_at > ${now}
    order by p.member_id, p.doing desc, t.number`.execute(trx)
  return rows
}
