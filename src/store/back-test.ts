import { sql } from 'kysely'
import type { Facts } from '../core/triage/facts.ts'
import type { Trx } from './database.ts'

/** A customer's message as it was decided on. */
export interface DecidedRow {
  readonly id: string
  readonly ticket_id: string | null
  readonly account_id: string
  readonly channel: string
  readonly text: string
  readonly is_deleted: boolean
  readonly written_at: Date
  readonly policy_version: number
  readonly facts: Partial<Facts>
  readonly overruled_by: string | null
  readonly engage: boolean
  readonly queue_id: string | null
}

export interface Period {
  readonly from: Date
  readonly to: Date
}

export interface Place {
  readonly at: string
  readonly id: string
}

/** A page of the period's decided messages, oldest first: judgements are in order of time already. */
export async function listDecided(
  trx: Trx,
  workspaceId: string,
  { from, to }: Period,
  after: Place | null,
  limit: number,
): Promise<DecidedRow[]> {
  const begins =
    after === null
      ? sql`true`
      : sql`(j.written_at, j.message_id) > (${after.at}::timestamptz, ${after.id}::uuid)`
  const { rows } = await sql<DecidedRow>`
    select m.id, m.ticket_id, m.account_id, m.channel, m.text, m.deleted_at is not null as is_deleted, j.written_at,
      d.policy_version, d.facts, d.overruled_by, d.engage, d.queue_id
    from judgement j
    join message m on m.workspace_id = j.workspace_id and m.id = j.message_id
    join decision d on d.workspace_id = m.workspace_id and d.message_id = m.id and d.is_current
    where j.workspace_id = ${workspaceId} and j.written_at >= ${from} and j.written_at < ${to} and ${begins}
    order by j.written_at, j.message_id limit ${limit}`.execute(trx)
  return rows
}

export async function countDecided(trx: Trx, workspaceId: string, { from, to }: Period): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from judgement
    where workspace_id = ${workspaceId} and written_at >= ${from} and written_at < ${to}`.execute(trx)
  return rows[0]?.count ?? 0
}

/** What people did with a message: the first answer in its matter afterwards. */
export interface AnswerRow {
  readonly message_id: string
  readonly handle: string
  readonly answered_at: Date | null
  readonly visibility: 'public' | 'direct' | null
}

export async function listFirstAnswers(
  trx: Trx,
  workspaceId: string,
  messageIds: readonly string[],
): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select m.id as message_id, p.handle, a.written_at as answered_at, a.visibility
    from message m
    join profile p on p.workspace_id = m.workspace_id and p.id = m.profile_id
    left join lateral (
      select o.written_at, o.visibility from message o
      where o.workspace_id = m.workspace_id and o.ticket_id = m.ticket_id and o.direction = 'outbound'
        and o.visibility <> 'internal' and o.written_at > m.written_at
      order by o.written_at limit 1) a on true
    where m.workspace_id = ${workspaceId} and m.id = any(${messageIds as string[]}::uuid[])`.execute(trx)
  return rows
}
