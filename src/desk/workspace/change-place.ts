import { isAtPlace, type Place, writePlace } from '../../core/policy/place.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { insertEvents } from '../../store/event.ts'
import { findPolicySource, getPolicy, lockPolicy } from '../../store/policy.ts'
import { findPolicyDraft } from '../../store/policy-draft.ts'
import { fact } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'
import { type Publish, type PublishRefusal, putInForce } from '../policy/publish-policy.ts'

export type PlaceRefusal =
  | PublishRefusal
  /** Publishing would throw away what somebody writes. */
  | { readonly kind: 'policyDraftOpen' }

/**
 * Moves the desk to another time zone or other holidays. Both stand in the policy, so that this is a version of it:
 * the one in force, with the place alone changed. @returns the version in force.
 */
export async function changePlace(
  desk: Desk,
  workspaceId: string,
  place: Place,
  { basedOn, note }: Pick<Publish, 'basedOn' | 'note'>,
  memberId: string,
): Promise<Result<number, PlaceRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    await lockPolicy(trx, workspaceId)
    const { version, document } = await getPolicy(trx, workspaceId)
    if (isAtPlace(document.hours, place)) return ok(version)
    if ((await findPolicyDraft(trx, workspaceId)) !== null) return refuse({ kind: 'policyDraftOpen' })
    const source = writePlace((await findPolicySource(trx, workspaceId, version)) ?? '', place)
    const published = await putInForce(
      desk,
      trx,
      workspaceId,
      { source, note, basedOn, isMove: true },
      memberId,
    )
    if (!published.ok) return published
    const placed = fact(
      { type: 'workspace.placed', data: { version: published.value, timeZone: place.timeZone } },
      { kind: 'person', memberId },
      workspaceId,
      null,
    )
    await insertEvents(trx, workspaceId, [placed], { newId: desk.newId, now: desk.now() })
    return published
  })
}
