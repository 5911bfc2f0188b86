import { isOfCustomers } from '../../core/search/condition.ts'
import { type FoundCustomer, listFoundCustomers } from '../../store/search/list-found-customers.ts'
import { type Asked, BLOCK, cutPage, type Group } from './place.ts'

export type CustomerGroup = Group<FoundCustomer>

/** Customers by what they are called, also mistyped; none where something is asked that is no matter of customers. */
export async function searchCustomers(asked: Asked): Promise<CustomerGroup> {
  const { trx, workspaceId, wanted, finds } = asked
  if (!wanted.conditions.every(isOfCustomers)) return cutPage([], null, asked)
  if (wanted.terms.length === 0) {
    const all = await listFoundCustomers(trx, workspaceId, null, wanted.conditions, BLOCK)
    return cutPage(all, null, asked)
  }
  const names = await finds.names()
  const ids = names.map(({ customerId }) => customerId)
  const found = await listFoundCustomers(trx, workspaceId, ids, wanted.conditions, ids.length)
  const byId = new Map(found.map(each => [each.id, each]))
  return cutPage(
    ids.flatMap(id => byId.get(id) ?? []),
    null,
    asked,
  )
}
