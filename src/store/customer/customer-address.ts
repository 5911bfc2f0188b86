import type { Selectable } from 'kysely'
import type { Trx } from '../database.ts'
import type { CustomerAddressTable } from '../schema/customer-tables.ts'

export type CustomerAddressRow = Selectable<CustomerAddressTable>

export const listAddresses = (
  trx: Trx,
  workspaceId: string,
  customerId: string,
): Promise<CustomerAddressRow[]> =>
  trx
    .selectFrom('customer_address')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('customer_id', '=', customerId)
    .orderBy('added_at')
    .orderBy('address')
    .execute()

export const findAddress = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<CustomerAddressRow | undefined> =>
  trx
    .selectFrom('customer_address')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** @returns undefined when the address is somebody's already. */
export const insertAddress = (trx: Trx, row: CustomerAddressRow): Promise<CustomerAddressRow | undefined> =>
  trx
    .insertInto('customer_address')
    .values(row)
    .onConflict(conflict => conflict.columns(['workspace_id', 'channel', 'address']).doNothing())
    .returningAll()
    .executeTakeFirst()

export async function deleteAddress(trx: Trx, workspaceId: string, id: string): Promise<void> {
  await trx
    .deleteFrom('customer_address')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}
