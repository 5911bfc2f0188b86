import { type Address, addressKey } from '../../core/customer/address.ts'
import type { ImportOutcome } from '../../core/customer/import-field.ts'
import { type PlannedLine, planBatch } from '../../core/customer/plan-batch.ts'
import type { ReadLine } from '../../core/customer/read-import.ts'
import { findCustomerForChange } from '../../store/customer/absorb.ts'
import {
  insertAddresses,
  insertCustomers,
  readDirectory,
  type StatedAddress,
  updateCustomers,
} from '../../store/customer/directory.ts'
import type { Trx } from '../../store/database.ts'
import type { Desk } from '../desk.ts'
import { lockHearing, tellOfCustomer } from './customer-parts.ts'
import { mergeWithin } from './merge-customers.ts'

/** In whose name, and whether by a file or by the CRM itself. */
export interface Importer {
  readonly memberId: string
  readonly from: 'file' | 'crm'
}

/** What drafts would do, as things stand. Nothing is written. */
export async function planDrafts(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  lines: readonly ReadLine[],
  isForChange = false,
): Promise<PlannedLine[]> {
  const drafts = lines.flatMap(line => (line.ok ? [line.value] : []))
  const keys = [...new Set(drafts.flatMap(each => each.externalKey ?? []))]
  const addresses = new Map(drafts.flatMap(each => each.addresses).map(each => [addressKey(each), each]))
  const customers = await readDirectory(trx, workspaceId, keys, [...addresses.values()], isForChange)
  return planBatch(lines, { customers }, desk.newId)
}

/**
 * Writes what drafts say, in sets: twenty thousand take a few statements. Profiles that turn out to be a customer's by
 * the CRM's word are few, and are linked one by one.
 */
export async function applyDrafts(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  lines: readonly ReadLine[],
  { memberId, from }: Importer,
): Promise<PlannedLine[]> {
  await lockHearing(trx, workspaceId)
  const planned = await planDrafts(desk, trx, workspaceId, lines, true)
  const good = planned.filter(each => each.kind === 'planned')
  const now = desk.now()
  await insertCustomers(
    trx,
    workspaceId,
    good.filter(each => each.outcome === 'new').map(each => each.after),
    now,
  )
  await updateCustomers(
    trx,
    workspaceId,
    good.filter(each => each.outcome === 'changed').map(each => each.after),
  )
  const stated = good.flatMap(each => each.newAddresses.map(address => state(desk, each.after.id, address)))
  await insertAddresses(trx, workspaceId, stated, 'crm', now)
  for (const { after, linked } of good)
    for (const other of linked) await linkByWord(desk, trx, workspaceId, after.id, other.id, memberId)
  const counts = countOutcomes(planned)
  if (counts.new + counts.changed > 0) {
    const event = { type: 'customer.imported' as const, data: { from, ...counts } }
    await tellOfCustomer(desk, trx, workspaceId, workspaceId, event, { kind: 'person', memberId })
  }
  return planned
}

const state = (desk: Desk, customerId: string, { channel, address }: Address): StatedAddress => ({
  id: desk.newId(),
  customerId,
  channel,
  address,
})

async function linkByWord(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  id: string,
  otherId: string,
  memberId: string,
): Promise<void> {
  const survivor = await findCustomerForChange(trx, workspaceId, id)
  const other = await findCustomerForChange(trx, workspaceId, otherId)
  if (survivor === undefined || other === undefined) return
  await mergeWithin(desk, trx, survivor, other, { memberId, proof: 'crm' })
}

export function countOutcomes(planned: readonly PlannedLine[]): Record<ImportOutcome, number> {
  const counts = { new: 0, changed: 0, unchanged: 0, error: 0 }
  for (const each of planned) counts[each.kind === 'planned' ? each.outcome : 'error']++
  return counts
}
