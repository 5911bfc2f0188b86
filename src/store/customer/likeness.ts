import { sql } from 'kysely'
import type { Likeness } from '../../core/customer/suggest-links.ts'
import type { Trx } from '../database.ts'

/** Nobody looks further than so many who may be the same. */
const MOST_CANDIDATES = 40

/**
 * Whoever shares an address, a handle or a name with a customer: few, and found by indexes. Those of whom a person said
 * that they are two are left out.
 */
export async function listCandidates(trx: Trx, workspaceId: string, customer: Likeness): Promise<string[]> {
  const handles = customer.handles.map(each => each.handle.toLowerCase())
  const addresses = [...new Set([...customer.addresses, ...handles])]
  const stems = [...new Set(handles.map(each => each.split(/[@.]/)[0] ?? '').filter(each => each.length > 4))]
  const found = await sql<{ id: string }>`
    with alike as (
      select customer_id as id from customer_address
        where workspace_id = ${workspaceId} and address = any(${addresses}::text[])
      union all select customer_id from profile
        where workspace_id = ${workspaceId} and handle_key = any(${addresses}::text[])
      union all (select customer_id from profile
        where workspace_id = ${workspaceId} and stem_key = any(${stems}::text[]) limit ${MOST_CANDIDATES})
      union all (select customer_id from profile
        where workspace_id = ${workspaceId} and name_key = ${customer.displayName.toLowerCase()}
        limit ${MOST_CANDIDATES}))
    select distinct c.id from alike join customer c on c.workspace_id = ${workspaceId} and c.id = alike.id
    where c.merged_into is null and c.id <> ${customer.id} and not exists (select from suggestion_dismissal d
      where d.workspace_id = ${workspaceId} and d.customer_id = least(c.id, ${customer.id}::uuid)
        and d.other_id = greatest(c.id, ${customer.id}::uuid))
    order by c.id limit ${MOST_CANDIDATES}`.execute(trx)
  return found.rows.map(each => each.id)
}

/** What these customers can be told by. */
export async function readLikenesses(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Likeness[]> {
  if (ids.length === 0) return []
  const found = await sql<Likeness>`
    select c.id, c.display_name as "displayName", c.external_key as "externalKey",
      coalesce((select array_agg(distinct j.language) from profile p cross join lateral (select j.language from judgement j
        where j.workspace_id = ${workspaceId} and j.profile_id = p.id order by j.written_at desc limit 5) j
        where p.workspace_id = ${workspaceId} and p.customer_id = c.id), '{}') as languages,
      coalesce((select json_agg(json_build_object('channel', p.channel, 'handle', p.handle)) from profile p
        where p.workspace_id = ${workspaceId} and p.customer_id = c.id), '[]') as handles,
      coalesce((select array_agg(a.address) from customer_address a
        where a.workspace_id = ${workspaceId} and a.customer_id = c.id), '{}') as addresses
    from customer c where c.workspace_id = ${workspaceId} and c.id = any(${[...ids]}::uuid[])`.execute(trx)
  return found.rows
}

/** How many customers have each of these names; counted up to ten. */
export async function countNames(
  trx: Trx,
  workspaceId: string,
  names: readonly string[],
): Promise<Map<string, number>> {
  const wanted = [...new Set(names.map(each => each.toLowerCase()))]
  const found = await sql<{ name: string; n: number }>`
    select wanted.name, (select count(distinct customer_id)::int from (select p.customer_id from profile p
      where p.workspace_id = ${workspaceId} and p.name_key = wanted.name limit 10) p) as n
    from unnest(${wanted}::text[]) as wanted (name)`.execute(trx)
  return new Map(found.rows.map(({ name, n }) => [name, n]))
}

/** Customers who share a handle or an address with another, the newest first: where suggestions are worth looking for. */
export async function listAlike(trx: Trx, workspaceId: string, limit: number): Promise<string[]> {
  const found = await sql<{ id: string }>`
    with shared as (
      select p.stem_key as stem from profile p where p.workspace_id = ${workspaceId} and length(p.stem_key) > 4
      group by 1 having count(distinct p.customer_id) between 2 and 3 and count(distinct p.channel) > 1 order by max(p.seen_at) desc limit ${limit}),
    named as (
      select p.name_key as name from profile p where p.workspace_id = ${workspaceId}
        and length(p.display_name) > 7 and p.display_name like '% %'
      group by 1 having count(distinct p.customer_id) between 2 and 3 order by max(p.seen_at) desc limit ${limit}),
    addressed as (
      select a.customer_id from customer_address a join profile p on p.workspace_id = a.workspace_id
        and p.channel = a.channel and p.handle_key = a.address and p.customer_id <> a.customer_id
      where a.workspace_id = ${workspaceId} order by a.added_at desc limit ${limit})
    select distinct c.id from (
      select p.customer_id as id from shared join profile p on p.workspace_id = ${workspaceId}
        and p.stem_key = shared.stem
      union select p.customer_id from named join profile p on p.workspace_id = ${workspaceId}
        and p.name_key = named.name
      union select customer_id from addressed) found
    join customer c on c.workspace_id = ${workspaceId} and c.id = found.id and c.merged_into is null
    limit ${limit * 3}`.execute(trx)
  return found.rows.map(each => each.id)
}

/** A person said that two customers are two people. */
export async function insertDismissal(
  trx: Trx,
  workspaceId: string,
  pair: readonly [string, string],
  { memberId, at }: { readonly memberId: string; readonly at: Date },
): Promise<void> {
  const [customer_id = '', other_id = ''] = [...pair].sort()
  await trx
    .insertInto('suggestion_dismissal')
    .values({ workspace_id: workspaceId, customer_id, other_id, dismissed_by: memberId, dismissed_at: at })
    .onConflict(conflict => conflict.columns(['workspace_id', 'customer_id', 'other_id']).doNothing())
    .execute()
}
