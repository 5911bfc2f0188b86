import { type RawBuilder, sql } from 'kysely'
import type { Trx } from './database.ts'

const DAY_MS = 86_400_000
/** What nobody mended within a week is nobody's work any more. */
const FAILED_COUNTS_DAYS = 7

const since = (now: Date): Date => new Date(now.getTime() - FAILED_COUNTS_DAYS * DAY_MS)

/**
 * Tickets with an answer that nobody received for sure: it failed lately and the matter goes on, or nobody knows. Plan:
 * delivery_trouble.
 */
export const selectUndelivered = (
  workspaceId: string,
  now: Date,
): RawBuilder<{ id: string; state: string }> => sql`
  select d.ticket_id as id, d.state from delivery d
  where d.workspace_id = ${workspaceId} and d.state = 'unknown'
  union select d.ticket_id, d.state from delivery d join ticket t on t.workspace_id = ${workspaceId} and t.id = d.ticket_id
  where d.workspace_id = ${workspaceId} and d.state = 'failed' and d.created_at > ${since(now)} and t.status <> 'resolved'`

export interface Undelivered {
  readonly failed: number
  readonly unknown: number
  /** Tickets with either. */
  readonly tickets: number
}

export async function countUndelivered(trx: Trx, workspaceId: string, now: Date): Promise<Undelivered> {
  const { rows } = await sql<Undelivered>`
    select count(*) filter (where state = 'failed')::integer as failed,
      count(*) filter (where state = 'unknown')::integer as unknown, count(distinct id)::integer as tickets
    from (${selectUndelivered(workspaceId, now)}) as u`.execute(trx)
  return rows[0] ?? { failed: 0, unknown: 0, tickets: 0 }
}
