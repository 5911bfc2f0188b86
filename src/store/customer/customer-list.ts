import { type Selectable, sql } from 'kysely'
import type { Trx } from '../database.ts'
import type { CustomerTable } from '../schema.ts'

export interface ListedCustomer extends Selectable<CustomerTable> {
  /** At most five. */
  readonly profiles: readonly {
    readonly channel: string
    readonly handle: string
    readonly avatarUrl: string | null
  }[]
  readonly open_tickets: number
  readonly last_heard_at: Date | null
}

export interface CustomerListInput {
  readonly search?: string | undefined
  readonly plan?: string | undefined
  readonly tag?: string | undefined
  readonly after: { readonly at: string; readonly id: string } | null
  readonly limit: number
}

/** One page, the newest first, one more than asked when there is a next page. Plan: customer_newest. */
export async function listCustomers(
  trx: Trx,
  workspaceId: string,
  { search, plan, tag, after, limit }: CustomerListInput,
): Promise<ListedCustomer[]> {
  const behind =
    after === null
      ? sql``
      : sql`and (c.first_seen_at < ${after.at}::timestamptz or (c.first_seen_at = ${after.at}::timestamptz and c.id > ${after.id}::uuid))`
  const found = await sql<ListedCustomer>`
    with page as (
      select c.* from customer c where c.workspace_id = ${workspaceId} and c.merged_into is null
        ${search === undefined || search === '' ? sql`` : narrowToSearch(workspaceId, search)}
        ${plan === undefined ? sql`` : sql`and c.plan = ${plan}`}
        ${tag === undefined ? sql`` : sql`and c.tags @> array[${tag}::text]`}
        ${behind}
      order by c.first_seen_at desc, c.id limit ${limit + 1})
    select page.*, ${besides(workspaceId)} from page order by page.first_seen_at desc, page.id`.execute(trx)
  return found.rows
}

/** These customers, in no order. */
export async function listCustomersById(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ListedCustomer[]> {
  if (ids.length === 0) return []
  const found = await sql<ListedCustomer>`
    select page.*, ${besides(workspaceId)} from customer page
    where page.workspace_id = ${workspaceId} and page.id = any(${[...ids]}::uuid[])`.execute(trx)
  return found.rows
}

const besides = (workspaceId: string) => sql`
  coalesce((select json_agg(json_build_object('channel', p.channel, 'handle', p.handle, 'avatarUrl', p.avatar_url))
    from (select * from profile p where p.workspace_id = ${workspaceId} and p.customer_id = page.id
      order by p.seen_at limit 5) p), '[]') as profiles,
  (select count(*)::int from ticket t where t.workspace_id = ${workspaceId} and t.customer_id = page.id
    and t.status <> 'resolved') as open_tickets,
  (select max(c.last_message_at) from profile p join conversation c on c.workspace_id = p.workspace_id
    and c.profile_id = p.id where p.workspace_id = ${workspaceId} and p.customer_id = page.id) as last_heard_at`

/** Behind the wall no index serves `ilike`: each of the tables is read once, which is quick up to some 100,000 people. */
function narrowToSearch(workspaceId: string, search: string) {
  const words = search.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')
  const like = `%${words}%`
  const address = `%${words.replace(/^@/, '')}%`
  return sql`and c.id in (
    select id from customer where workspace_id = ${workspaceId} and (display_name ilike ${like}
      or external_key ilike ${like} or lower(${search}) = any(select lower(t) from unnest(tags) t))
    union select customer_id from profile where workspace_id = ${workspaceId}
      and (handle ilike ${address} or display_name ilike ${like})
    union select customer_id from customer_address where workspace_id = ${workspaceId} and address ilike ${address})`
}
