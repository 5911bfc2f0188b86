import type { LinkProof } from '../../core/customer/link.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { absorb, type CustomerRow } from '../../store/customer/absorb.ts'
import { listCustomerProfiles } from '../../store/customer/customer-detail.ts'
import { insertLink } from '../../store/customer/customer-link.ts'
import { moveProfiles } from '../../store/customer/move-profiles.ts'
import type { Trx } from '../../store/database.ts'
import type { Desk } from '../desk.ts'
import { type CustomerRefusal, lockHearing, lockPair, tellOfCustomer } from './customer-parts.ts'

/** Who says that two are one, and why. */
export type Linker = { readonly memberId: string; readonly proof: LinkProof }

/**
 * Two customers are one person: profiles, tickets, notes and addresses of the other come to this one, and what this one
 * did not know of himself. @returns the link by which it can be undone.
 */
export function mergeCustomers(
  desk: Desk,
  workspaceId: string,
  survivorId: string,
  otherId: string,
  by: Linker,
): Promise<Result<string, CustomerRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    await lockHearing(trx, workspaceId)
    const [survivor, other] = await lockPair(trx, workspaceId, survivorId, otherId)
    if (survivor === undefined || other === undefined) return refuse('notFound')
    const refusal = findRefusal(survivor, other)
    return refusal === null ? ok(await mergeWithin(desk, trx, survivor, other, by)) : refuse(refusal)
  })
}

function findRefusal(survivor: CustomerRow, other: CustomerRow): CustomerRefusal | null {
  if (survivor.id === other.id) return 'sameCustomer'
  if (survivor.merged_into !== null || other.merged_into !== null) return 'customerMerged'
  return survivor.external_key !== null && other.external_key !== null ? 'twoExternalKeys' : null
}

/** The same inside a transaction that has more to do; the caller holds the locks and has asked whether it may be. */
export async function mergeWithin(
  desk: Desk,
  trx: Trx,
  survivor: CustomerRow,
  other: CustomerRow,
  { memberId, proof }: Linker,
): Promise<string> {
  const { workspace_id: workspaceId } = survivor
  const profiles = await listCustomerProfiles(trx, workspaceId, other.id)
  const profileIds = profiles.map(each => each.id)
  const detached =
    profileIds.length === 0 ? [] : await moveProfiles(trx, workspaceId, profileIds, survivor.id)
  const taken = await absorb(trx, workspaceId, other, survivor)
  const link = { from: other.id, to: survivor.id, proof, byMember: memberId, at: desk.now() }
  const id = desk.newId()
  await insertLink(trx, workspaceId, { ...link, id, profileId: null, taken: { ...taken, detached } })
  for (const profileId of profileIds)
    await insertLink(trx, workspaceId, { ...link, id: desk.newId(), profileId, partOf: id })
  const event = {
    type: 'customer.linked',
    data: { linkId: id, profileIds, from: other.id, proof },
  } as const
  await tellOfCustomer(desk, trx, workspaceId, survivor.id, event, { kind: 'person', memberId })
  return id
}
