import { sql } from 'kysely'
import type { KnownQuestion } from '../../core/ingest/heard.ts'
import type { Trx } from '../database.ts'

const RECENT_MS = 30 * 24 * 3_600_000
/** Of one customer; whoever asks more says it in other words once more. */
const MOST_ASKED = 10

/**
 * What these customers asked within the last thirty days, on any channel, without an answer since. Their newest questions
 * are looked at.
 */
export async function readAsked(
  trx: Trx,
  workspaceId: string,
  people: readonly { readonly id: string }[],
  now: Date,
): Promise<KnownQuestion[]> {
  if (people.length === 0) return []
  const since = new Date(now.getTime() - RECENT_MS)
  const found = await sql<KnownQuestion>`
    select c.id as "customerId", m.ticket_id as "ticketId", m.text, m.language, m.written_at as "writtenAt"
    from unnest(${people.map(each => each.id)}::uuid[]) as c (id)
    cross join lateral (select q.message_id from profile p
      join question_sketch q on q.workspace_id = p.workspace_id and q.profile_id = p.id
      where p.workspace_id = ${workspaceId} and p.customer_id = c.id and q.written_at > ${since}::timestamptz
      order by q.written_at desc limit ${MOST_ASKED}) q
    cross join lateral (select * from message m where m.workspace_id = ${workspaceId} and m.id = q.message_id
      and m.deleted_at is null limit 1) m
    where m.ticket_id is null or (select true from message o where o.workspace_id = ${workspaceId}
      and o.ticket_id = m.ticket_id and o.written_at >= m.written_at and o.direction = 'outbound'
      and o.visibility <> 'internal' limit 1) is null`.execute(trx)
  return found.rows
}
