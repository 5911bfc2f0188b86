import { isMailAddress, readAddress } from '../../core/customer/address.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import {
  type CustomerAddressRow,
  deleteAddress,
  findAddress,
  insertAddress,
} from '../../store/customer/customer-address.ts'
import { findCustomer } from '../../store/customer/customer-detail.ts'
import { findConnector } from '../account/account-parts.ts'
import type { Desk } from '../desk.ts'
import { tellOfCustomer } from './customer-parts.ts'

export type AddressRefusal =
  | 'notFound'
  | 'customerMerged'
  | 'unknownChannel'
  | 'notAnAddress'
  | 'addressOfAnother'

/** A person says that an address is this customer's. Whoever proves to write from it is he. */
export function addAddress(
  desk: Desk,
  workspaceId: string,
  customerId: string,
  given: { readonly channel: string; readonly address: string },
  memberId: string,
): Promise<Result<CustomerAddressRow, AddressRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const customer = await findCustomer(trx, workspaceId, customerId)
    if (customer === undefined) return refuse('notFound')
    if (customer.merged_into !== null) return refuse('customerMerged')
    const read = readFor(desk, given)
    if (!read.ok) return read
    const row = await insertAddress(trx, {
      workspace_id: workspaceId,
      id: desk.newId(),
      customer_id: customerId,
      channel: given.channel,
      address: read.value,
      source: 'person',
      added_at: desk.now(),
    })
    if (row === undefined) return refuse('addressOfAnother')
    const event = { type: 'customer.changed' as const, data: { fields: [`address.${given.channel}`] } }
    await tellOfCustomer(desk, trx, workspaceId, customerId, event, { kind: 'person', memberId })
    return ok(row)
  })
}

/** As it is kept, by what the channel's addresses look like. */
function readFor(
  desk: Desk,
  { channel, address }: { readonly channel: string; readonly address: string },
): Result<string, AddressRefusal> {
  const connector = findConnector(desk, channel)
  if (connector === null) return refuse('unknownChannel')
  const read = readAddress(address)
  const isOne = read !== null && (!connector.capabilities.letters || isMailAddress(read))
  return isOne ? ok(read) : refuse('notAnAddress')
}

/** @returns false when there is no such address. */
export function removeAddress(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<boolean> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findAddress(trx, workspaceId, id)
    if (row === undefined) return false
    await deleteAddress(trx, workspaceId, id)
    const event = { type: 'customer.changed' as const, data: { fields: [`address.${row.channel}`] } }
    await tellOfCustomer(desk, trx, workspaceId, row.customer_id, event, { kind: 'person', memberId })
    return true
  })
}
