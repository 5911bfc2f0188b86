import { ok, type Result, refuse } from '../../core/result.ts'
import { absorb, type CustomerRow, release } from '../../store/customer/absorb.ts'
import {
  type CustomerLinkRow,
  findLinkForChange,
  listParts,
  markUndone,
} from '../../store/customer/customer-link.ts'
import { hasOtherProfiles } from '../../store/customer/follow-proof.ts'
import { attachAgain, moveProfiles } from '../../store/customer/move-profiles.ts'
import type { Trx } from '../../store/database.ts'
import type { Desk } from '../desk.ts'
import { type CustomerRefusal, lockHearing, lockPair, tellOfCustomer } from './customer-parts.ts'
import { findProfile } from './link-profile.ts'

/** Takes a link, a merge or a split back. @returns whose the profiles are again. */
export function undoLink(
  desk: Desk,
  workspaceId: string,
  linkId: string,
  memberId: string,
): Promise<Result<string, CustomerRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    await lockHearing(trx, workspaceId)
    const link = await findLinkForChange(trx, workspaceId, linkId)
    if (link === undefined || link.part_of !== null) return refuse('notFound')
    return undoWithin(desk, trx, link, memberId)
  })
}

/** The same inside a transaction that holds the channels' locks. */
export async function undoWithin(
  desk: Desk,
  trx: Trx,
  link: CustomerLinkRow,
  memberId: string,
): Promise<Result<string, CustomerRefusal>> {
  const { workspace_id: workspaceId, from_customer_id: fromId, to_customer_id: toId } = link
  if (link.undone_at !== null) return refuse('alreadyUndone')
  // A profile that was new belonged to nobody before.
  if (fromId === null) return refuse('onlyProfile')
  const [from, to] = await lockPair(trx, workspaceId, fromId, toId)
  if (from === undefined || to === undefined) return refuse('notFound')
  const undone = await (link.profile_id === null
    ? undoMerge(trx, link, from, to)
    : undoOne(trx, link, link.profile_id, from, to))
  if (!undone.ok) return undone
  await attachAgain(trx, workspaceId, link.taken.detached ?? [])
  await markUndone(trx, workspaceId, link.id, desk.now())
  const event = { type: 'customer.linkUndone', data: { linkId: link.id } } as const
  await tellOfCustomer(desk, trx, workspaceId, from.id, event, { kind: 'person', memberId })
  return ok(from.id)
}

type Undone = Promise<Result<null, CustomerRefusal>>

/** Those of its profiles that are still there go back; whoever left since stays where he is. */
async function undoMerge(trx: Trx, link: CustomerLinkRow, from: CustomerRow, to: CustomerRow): Undone {
  if (from.merged_into !== to.id || to.merged_into !== null) return refuse('movedOn')
  const parts = (await listParts(trx, link.workspace_id, link.id)).flatMap(each => each.profile_id ?? [])
  const still = await trx
    .selectFrom('profile')
    .select('id')
    .where('workspace_id', '=', link.workspace_id)
    .where('customer_id', '=', to.id)
    .where('id', 'in', parts.length === 0 ? [link.id] : parts)
    .execute()
  if (still.length > 0)
    await moveProfiles(
      trx,
      link.workspace_id,
      still.map(each => each.id),
      from.id,
    )
  await release(trx, link.workspace_id, from, to, link.taken)
  return ok(null)
}

async function undoOne(
  trx: Trx,
  link: CustomerLinkRow,
  profileId: string,
  from: CustomerRow,
  to: CustomerRow,
): Undone {
  const { workspace_id: workspaceId } = link
  const profile = await findProfile(trx, workspaceId, profileId)
  const wasAbsorbed = from.merged_into === to.id
  const isElsewhere = profile?.customer_id !== to.id || to.merged_into !== null
  if (isElsewhere || (from.merged_into !== null && !wasAbsorbed)) return refuse('movedOn')
  const leavesAny = await hasOtherProfiles(trx, workspaceId, to.id, profileId)
  if (!leavesAny && link.proof !== 'split') return refuse('onlyProfile')
  await moveProfiles(trx, workspaceId, [profileId], from.id)
  if (wasAbsorbed) await release(trx, workspaceId, from, to, link.taken)
  // Nobody is left of whom the split made: what was noted on him since is told of whom he is again.
  else if (!leavesAny) await absorb(trx, workspaceId, to, from)
  return ok(null)
}
