import { sql } from 'kysely'
import type { Address } from '../../core/customer/address.ts'
import type { KnownCustomer, Worth } from '../../core/customer/customer-draft.ts'
import type { AddressSource } from '../../core/customer/link.ts'
import type { Trx } from '../database.ts'
import { unnest } from '../insert-set.ts'

interface DirectoryRow extends Omit<KnownCustomer, 'value'> {
  readonly value: Worth | null
}

/** Everybody who has one of these keys or addresses, or a profile under one of them. Locked where they will be changed. */
export async function readDirectory(
  trx: Trx,
  workspaceId: string,
  keys: readonly string[],
  addresses: readonly Address[],
  isForChange: boolean,
): Promise<KnownCustomer[]> {
  const [channels, names] = [addresses.map(each => each.channel), addresses.map(each => each.address)]
  const named = await sql<{ id: string }>`
    select c.id from unnest(${[...keys]}::text[]) as wanted (key)
      cross join lateral (select id from customer c where c.workspace_id = ${workspaceId}
        and c.external_key = wanted.key limit 1) c
    union select a.customer_id from unnest(${channels}::text[], ${names}::text[]) as wanted (channel, address)
      cross join lateral (select customer_id from customer_address a where a.workspace_id = ${workspaceId}
        and a.channel = wanted.channel and a.address = wanted.address limit 1) a
    union select p.customer_id from unnest(${channels}::text[], ${names}::text[]) as wanted (channel, address)
      cross join lateral (select customer_id from profile p where p.workspace_id = ${workspaceId}
        and p.handle_key = wanted.address and p.channel = wanted.channel limit 1) p`.execute(trx)
  const ids = named.rows.map(each => each.id)
  if (ids.length === 0) return []
  if (isForChange)
    await sql`select from customer where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])
      order by id for no key update`.execute(trx)
  const found = await sql<DirectoryRow>`
    select c.id, c.external_key as "externalKey", c.display_name as "displayName", c.plan, c.tags, c.attributes,
      case when c.value_micros is null then null
        else json_build_object('micros', c.value_micros, 'currency', c.currency) end as value,
      coalesce((select json_agg(json_build_object('channel', known.channel, 'address', known.address)) from (
        select a.channel, a.address from customer_address a where a.workspace_id = ${workspaceId} and a.customer_id = c.id
        union select p.channel, p.handle_key from profile p
          where p.workspace_id = ${workspaceId} and p.customer_id = c.id) known), '[]') as addresses
    from customer c where c.workspace_id = ${workspaceId} and c.id = any(${ids}::uuid[])`.execute(trx)
  return found.rows
}

const CUSTOMER_COLUMNS = [
  ['id', 'uuid'],
  ['display_name', 'text'],
  ['plan', 'text'],
  ['value_micros', 'bigint'],
  ['currency', 'text'],
  ['tags', 'text[]'],
  ['external_key', 'text'],
  ['attributes', 'jsonb'],
] as const

const toRow = (each: KnownCustomer) => ({
  id: each.id,
  display_name: each.displayName,
  plan: each.plan,
  value_micros: each.value?.micros ?? null,
  currency: each.value?.currency ?? null,
  tags: each.tags,
  external_key: each.externalKey,
  attributes: each.attributes,
})

/** Customers whom nobody has heard yet. One statement, whatever their number. */
export async function insertCustomers(
  trx: Trx,
  workspaceId: string,
  customers: readonly KnownCustomer[],
  now: Date,
): Promise<void> {
  if (customers.length === 0) return
  await sql`insert into customer (workspace_id, first_seen_at, id, display_name, plan, value_micros, currency, tags,
      external_key, attributes)
    select ${workspaceId}::uuid, ${now}::timestamptz, r.id, r.display_name, r.plan, r.value_micros, r.currency,
      r.tags::text[], r.external_key, r.attributes
    from ${unnest(CUSTOMER_COLUMNS, customers.map(toRow))}`.execute(trx)
}

export async function updateCustomers(
  trx: Trx,
  workspaceId: string,
  customers: readonly KnownCustomer[],
): Promise<void> {
  if (customers.length === 0) return
  await sql`update customer c set display_name = r.display_name, plan = r.plan, value_micros = r.value_micros,
      currency = r.currency, tags = r.tags::text[], external_key = r.external_key, attributes = r.attributes
    from ${unnest(CUSTOMER_COLUMNS, customers.map(toRow))}
    where c.workspace_id = ${workspaceId} and c.id = r.id`.execute(trx)
}

export interface StatedAddress extends Address {
  readonly id: string
  readonly customerId: string
}

/** What is somebody's already stays his. */
export async function insertAddresses(
  trx: Trx,
  workspaceId: string,
  addresses: readonly StatedAddress[],
  source: AddressSource,
  now: Date,
): Promise<void> {
  if (addresses.length === 0) return
  await sql`insert into customer_address (workspace_id, source, added_at, id, customer_id, channel, address)
    select ${workspaceId}::uuid, ${source}, ${now}::timestamptz, r.id, r.customer_id, r.channel, r.address
    from ${unnest(
      [
        ['id', 'uuid'],
        ['customer_id', 'uuid'],
        ['channel', 'text'],
        ['address', 'text'],
      ],
      addresses.map(({ customerId, ...each }) => ({ ...each, customer_id: customerId })),
    )}
    on conflict (workspace_id, channel, address) do nothing`.execute(trx)
}
