import { ok, type Result, refuse } from '../../core/result.ts'
import { insertLink } from '../../store/customer/customer-link.ts'
import { hasOtherProfiles } from '../../store/customer/follow-proof.ts'
import { moveProfiles } from '../../store/customer/move-profiles.ts'
import type { Trx } from '../../store/database.ts'
import type { Desk } from '../desk.ts'
import { type CustomerRefusal, lockHearing, lockPair, tellOfCustomer } from './customer-parts.ts'
import { type Linker, mergeWithin } from './merge-customers.ts'

/**
 * A profile is this customer's. Where it is all that the other has, the two are merged, so that nobody is left behind
 * without a name by which he can be heard.
 */
export function linkProfile(
  desk: Desk,
  workspaceId: string,
  customerId: string,
  profileId: string,
  by: Linker,
): Promise<Result<string, CustomerRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    await lockHearing(trx, workspaceId)
    const profile = await findProfile(trx, workspaceId, profileId)
    if (profile === undefined) return refuse('notFound')
    const [customer, owner] = await lockPair(trx, workspaceId, customerId, profile.customer_id)
    if (customer === undefined || owner === undefined) return refuse('notFound')
    if (customer.id === owner.id) return refuse('sameCustomer')
    if (customer.merged_into !== null) return refuse('customerMerged')
    if (await hasOtherProfiles(trx, workspaceId, owner.id, profileId)) {
      const link = { id: desk.newId(), profileId, from: owner.id, to: customer.id }
      return ok(await moveOne(desk, trx, workspaceId, link, by))
    }
    if (customer.external_key !== null && owner.external_key !== null) return refuse('twoExternalKeys')
    return ok(await mergeWithin(desk, trx, customer, owner, by))
  })
}

export const findProfile = (trx: Trx, workspaceId: string, id: string) =>
  trx
    .selectFrom('profile')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

interface OneLink {
  readonly id: string
  readonly profileId: string
  readonly from: string
  readonly to: string
}

async function moveOne(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  link: OneLink,
  { memberId, proof }: Linker,
): Promise<string> {
  const { id, profileId, from, to } = link
  const detached = await moveProfiles(trx, workspaceId, [profileId], to)
  const row = { ...link, proof, byMember: memberId, at: desk.now(), taken: { detached } }
  await insertLink(trx, workspaceId, row)
  const data = { linkId: id, profileIds: [profileId], from, proof }
  const event = { type: 'customer.linked' as const, data }
  await tellOfCustomer(desk, trx, workspaceId, to, event, { kind: 'person', memberId })
  return id
}
