import { ok, type Result, refuse } from '../../core/result.ts'
import { type CustomerRow, findCustomerForChange } from '../../store/customer/absorb.ts'
import {
  type CustomerLinkRow,
  findMergeOf,
  insertLink,
  listParts,
} from '../../store/customer/customer-link.ts'
import { hasOtherProfiles } from '../../store/customer/follow-proof.ts'
import { moveProfiles } from '../../store/customer/move-profiles.ts'
import type { Trx } from '../../store/database.ts'
import type { Desk } from '../desk.ts'
import { type CustomerRefusal, lockHearing, tellOfCustomer } from './customer-parts.ts'
import { findProfile } from './link-profile.ts'
import { undoWithin } from './undo-link.ts'

export interface Split {
  /** Whose the profile is now. */
  readonly customerId: string
  readonly linkId: string
}

/**
 * A profile is somebody else's: it becomes a customer of its own, and the tickets that it began follow. Where it was all
 * that came by a merge, the merge is undone, so that whoever was merged is again whom he was.
 */
export function splitProfile(
  desk: Desk,
  workspaceId: string,
  customerId: string,
  profileId: string,
  memberId: string,
): Promise<Result<Split, CustomerRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    await lockHearing(trx, workspaceId)
    const customer = await findCustomerForChange(trx, workspaceId, customerId)
    const profile = await findProfile(trx, workspaceId, profileId)
    if (customer === undefined || profile?.customer_id !== customer.id) return refuse('notFound')
    const merge = await findWholeMerge(trx, customer, profileId)
    if (merge !== undefined) {
      const undone = await undoWithin(desk, trx, merge, memberId)
      return undone.ok ? ok({ customerId: undone.value, linkId: merge.id }) : undone
    }
    if (!(await hasOtherProfiles(trx, workspaceId, customerId, profileId))) return refuse('onlyProfile')
    return ok(await splitOff(desk, trx, customer, profile, memberId))
  })
}

/** The merge by which the profile came, where no other profile of it is still there. */
async function findWholeMerge(
  trx: Trx,
  customer: CustomerRow,
  profileId: string,
): Promise<CustomerLinkRow | undefined> {
  const { workspace_id: workspaceId } = customer
  const merge = await findMergeOf(trx, workspaceId, profileId, customer.id)
  if (merge === undefined) return undefined
  const others = (await listParts(trx, workspaceId, merge.id)).flatMap(each => each.profile_id ?? [])
  const here = await trx
    .selectFrom('profile')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('customer_id', '=', customer.id)
    .where('id', 'in', others)
    .execute()
  return here.length === 1 ? merge : undefined
}

async function splitOff(
  desk: Desk,
  trx: Trx,
  { workspace_id: workspaceId, id: from }: CustomerRow,
  profile: { readonly id: string; readonly display_name: string; readonly seen_at: Date },
  memberId: string,
): Promise<Split> {
  const [customerId, linkId] = [desk.newId(), desk.newId()]
  await trx
    .insertInto('customer')
    .values({
      workspace_id: workspaceId,
      id: customerId,
      display_name: profile.display_name,
      first_seen_at: profile.seen_at,
    })
    .execute()
  const detached = await moveProfiles(trx, workspaceId, [profile.id], customerId)
  const link = { id: linkId, profileId: profile.id, from, to: customerId, byMember: memberId, at: desk.now() }
  await insertLink(trx, workspaceId, { ...link, proof: 'split', taken: { detached } })
  const data = { linkId, profileId: profile.id, to: customerId }
  await tellOfCustomer(
    desk,
    trx,
    workspaceId,
    from,
    { type: 'customer.split', data },
    { kind: 'person', memberId },
  )
  return { customerId, linkId }
}
