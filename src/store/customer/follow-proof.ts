import type { PlannedLink } from '../../core/ingest/ingest-plan.ts'
import type { Trx } from '../database.ts'
import { absorb, findCustomerForChange } from './absorb.ts'
import { insertLink } from './customer-link.ts'
import { moveProfiles } from './move-profiles.ts'

/**
 * A profile goes to the customer whom it was proven to be, by a code or an address. Where it was all that its customer
 * had, that customer becomes part of him, as if a person had merged the two.
 */
export async function followProof(trx: Trx, workspaceId: string, link: PlannedLink, at: Date): Promise<void> {
  const { id, profileId, from, customerId: to, proof } = link
  const row = { id, profileId, from, to, proof, byMember: null, at }
  if (from === null) return insertLink(trx, workspaceId, row)
  const detached = await moveProfiles(trx, workspaceId, [profileId], to)
  const isLeft = await hasOtherProfiles(trx, workspaceId, from, profileId)
  const taken = isLeft ? {} : await absorbInto(trx, workspaceId, from, to)
  await insertLink(trx, workspaceId, { ...row, taken: { ...taken, detached } })
}

async function absorbInto(trx: Trx, workspaceId: string, from: string, to: string) {
  const absorbed = await findCustomerForChange(trx, workspaceId, from)
  const survivor = await findCustomerForChange(trx, workspaceId, to)
  if (absorbed === undefined || survivor === undefined) return {}
  // Whom the CRM knows by another key is another: he stays, without a profile.
  if (absorbed.external_key !== null && survivor.external_key !== null) return {}
  return absorb(trx, workspaceId, absorbed, survivor)
}

/** Whether a customer has a profile besides this one. */
export async function hasOtherProfiles(
  trx: Trx,
  workspaceId: string,
  customerId: string,
  profileId: string,
): Promise<boolean> {
  const found = await trx
    .selectFrom('profile')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('customer_id', '=', customerId)
    .where('id', '<>', profileId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
