import { sql } from 'kysely'
import type { Trx } from '../database.ts'
import type { Taken } from '../schema/customer-tables.ts'

export type Detached = NonNullable<Taken['detached']>

/**
 * Profiles go from one customer to another, and the tickets that they began with them. A conversation whose ticket stays
 * behind leaves it: what was said is still told there, and the next word begins a matter of its own, so that nobody's
 * words land with somebody else. The caller holds the channels' locks. @returns what left its ticket.
 */
export async function moveProfiles(
  trx: Trx,
  workspaceId: string,
  profileIds: readonly string[],
  to: string,
): Promise<Detached> {
  const ids = [...profileIds]
  await sql`select from ticket where workspace_id = ${workspaceId} and profile_id = any(${ids}::uuid[])
    and customer_id in (select customer_id from profile where workspace_id = ${workspaceId} and id = any(${ids}::uuid[]))
    order by id for update`.execute(trx)
  await sql`update ticket t set customer_id = ${to} from profile p
    where p.workspace_id = ${workspaceId} and p.id = any(${ids}::uuid[]) and t.workspace_id = ${workspaceId}
      and t.customer_id = p.customer_id and t.profile_id = p.id and t.customer_id <> ${to}`.execute(trx)
  await trx
    .updateTable('profile')
    .set({ customer_id: to })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute()
  return detachStrangers(trx, workspaceId, ids, to)
}

/** Talks of these profiles in tickets of others, and of others in tickets of these. */
async function detachStrangers(
  trx: Trx,
  workspaceId: string,
  profileIds: readonly string[],
  to: string,
): Promise<Detached> {
  const ids = [...profileIds]
  const found = await sql<Detached[number]>`
    with touched as (
      select c.id from conversation c where c.workspace_id = ${workspaceId} and c.profile_id = any(${ids}::uuid[])
      union
      select c.id from ticket t join conversation c on c.workspace_id = t.workspace_id and c.ticket_id = t.id
        where t.workspace_id = ${workspaceId} and t.customer_id = ${to} and t.profile_id = any(${ids}::uuid[])),
    strange as (
      select c.id, c.ticket_id from touched join conversation c on c.workspace_id = ${workspaceId} and c.id = touched.id
      join profile p on p.workspace_id = c.workspace_id and p.id = c.profile_id
      join ticket t on t.workspace_id = c.workspace_id and t.id = c.ticket_id
      where t.customer_id <> p.customer_id)
    update conversation c set ticket_id = null from strange s
    where c.workspace_id = ${workspaceId} and c.id = s.id
    returning c.id as "conversationId", s.ticket_id as "ticketId"`.execute(trx)
  return found.rows
}

/** Talks go back into the tickets that they left, unless they have begun another matter since. */
export async function attachAgain(trx: Trx, workspaceId: string, detached: Detached): Promise<void> {
  if (detached.length === 0) return
  await sql`update conversation c set ticket_id = d.ticket_id
    from unnest(${detached.map(each => each.conversationId)}::uuid[], ${detached.map(each => each.ticketId)}::uuid[])
      as d (conversation_id, ticket_id)
    join ticket t on t.workspace_id = ${workspaceId} and t.id = d.ticket_id
    where c.workspace_id = ${workspaceId} and c.id = d.conversation_id and c.ticket_id is null
      and t.customer_id = (select p.customer_id from profile p
        where p.workspace_id = ${workspaceId} and p.id = c.profile_id)`.execute(trx)
}
