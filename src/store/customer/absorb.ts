import { type Selectable, sql } from 'kysely'
import type { Trx } from '../database.ts'
import type { Taken } from '../schema/customer-tables.ts'
import type { CustomerTable } from '../schema.ts'

export type CustomerRow = Selectable<CustomerTable>

/** The customer, locked. */
export const findCustomerForChange = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<CustomerRow | undefined> =>
  trx
    .selectFrom('customer')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()

/**
 * All that one customer was beside his profiles becomes part of another: notes and addresses go over, and what the other
 * did not know of himself. What he knew stays as it was. @returns what went, so that it can come back.
 */
export async function absorb(
  trx: Trx,
  workspaceId: string,
  absorbed: CustomerRow,
  survivor: CustomerRow,
): Promise<Taken> {
  const noteIds = await giveAway(trx, 'customer_note', workspaceId, absorbed.id, survivor.id)
  const addressIds = await giveAway(trx, 'customer_address', workspaceId, absorbed.id, survivor.id)
  const told = tellSurvivor(absorbed, survivor)
  // First, for no two customers have the same key.
  await trx
    .updateTable('customer')
    .set({ merged_into: survivor.id, ...(told.externalKey === undefined ? {} : { external_key: null }) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', absorbed.id)
    .execute()
  await trx
    .updateTable('customer')
    .set({
      ...(told.plan === undefined ? {} : { plan: told.plan }),
      ...(told.value === undefined ? {} : { value_micros: told.value.micros, currency: told.value.currency }),
      ...(told.externalKey === undefined ? {} : { external_key: told.externalKey }),
      tags: [...survivor.tags, ...(told.tags ?? [])],
      attributes: JSON.stringify({ ...absorbed.attributes, ...survivor.attributes }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', survivor.id)
    .execute()
  return { ...told, noteIds, addressIds }
}

/** What the survivor learns. */
function tellSurvivor(absorbed: CustomerRow, survivor: CustomerRow): Taken {
  const value =
    absorbed.value_micros === null || absorbed.currency === null || survivor.value_micros !== null
      ? undefined
      : { micros: Number(absorbed.value_micros), currency: absorbed.currency }
  return {
    ...(survivor.plan === null && absorbed.plan !== null ? { plan: absorbed.plan } : {}),
    ...(value === undefined ? {} : { value }),
    ...(survivor.external_key === null && absorbed.external_key !== null
      ? { externalKey: absorbed.external_key }
      : {}),
    tags: absorbed.tags.filter(tag => !survivor.tags.includes(tag)),
    attributeKeys: Object.keys(absorbed.attributes).filter(key => !Object.hasOwn(survivor.attributes, key)),
  }
}

async function giveAway(
  trx: Trx,
  table: 'customer_note' | 'customer_address',
  workspaceId: string,
  from: string,
  to: string,
): Promise<string[]> {
  const moved = await sql<{ id: string }>`update ${sql.table(table)} set customer_id = ${to}
    where workspace_id = ${workspaceId} and customer_id = ${from} returning id`.execute(trx)
  return moved.rows.map(each => each.id)
}

/**
 * The absorbed customer is somebody of his own again, with what went over. What the survivor was told and what has not
 * been changed since is taken from him.
 */
export async function release(
  trx: Trx,
  workspaceId: string,
  absorbed: CustomerRow,
  survivor: CustomerRow,
  taken: Taken,
): Promise<void> {
  await bringBack(trx, 'customer_note', workspaceId, taken.noteIds ?? [], survivor.id, absorbed.id)
  await bringBack(trx, 'customer_address', workspaceId, taken.addressIds ?? [], survivor.id, absorbed.id)
  const hasKey = taken.externalKey !== undefined && survivor.external_key === taken.externalKey
  await trx
    .updateTable('customer')
    .set({
      ...(taken.plan !== undefined && survivor.plan === taken.plan ? { plan: null } : {}),
      ...(taken.value !== undefined && isStill(taken.value, survivor)
        ? { value_micros: null, currency: null }
        : {}),
      ...(hasKey ? { external_key: null } : {}),
      tags: survivor.tags.filter(tag => !(taken.tags ?? []).includes(tag)),
      attributes: JSON.stringify(withoutTaken(absorbed, survivor, taken.attributeKeys ?? [])),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', survivor.id)
    .execute()
  await trx
    .updateTable('customer')
    .set({ merged_into: null, ...(hasKey ? { external_key: taken.externalKey } : {}) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', absorbed.id)
    .execute()
}

const isStill = (value: NonNullable<Taken['value']>, { value_micros, currency }: CustomerRow): boolean =>
  Number(value_micros) === value.micros && currency === value.currency

const withoutTaken = (absorbed: CustomerRow, survivor: CustomerRow, keys: readonly string[]) =>
  Object.fromEntries(
    Object.entries(survivor.attributes).filter(
      ([key, value]) => !keys.includes(key) || absorbed.attributes[key] !== value,
    ),
  )

const bringBack = (
  trx: Trx,
  table: 'customer_note' | 'customer_address',
  workspaceId: string,
  ids: readonly string[],
  from: string,
  to: string,
) =>
  sql`update ${sql.table(table)} set customer_id = ${to}
    where workspace_id = ${workspaceId} and customer_id = ${from} and id = any(${[...ids]}::uuid[])`.execute(
    trx,
  )
