import { ok, type Result, refuse } from '../../core/result.ts'
import { lockPolicy } from '../../store/policy.ts'
import { deletePolicyDraft, findPolicyDraft, putPolicyDraft } from '../../store/policy-draft.ts'
import type { Desk } from '../desk.ts'

export interface SaveDraft {
  readonly source: string
  readonly basedOn: number
  /** Of the draft that this one goes on from; null where there was none. */
  readonly savedAt: Date | null
}

/** Somebody else saved meanwhile: his words are not written over. */
export interface DraftMoved {
  readonly savedBy: string | null
}

/** One draft a workspace, whatever is wrong with it: nothing written is lost. @returns when it was saved. */
export async function savePolicyDraft(
  desk: Desk,
  workspaceId: string,
  { source, basedOn, savedAt }: SaveDraft,
  memberId: string,
): Promise<Result<Date, DraftMoved>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    await lockPolicy(trx, workspaceId)
    const kept = await findPolicyDraft(trx, workspaceId)
    if ((kept?.savedAt.getTime() ?? null) !== (savedAt?.getTime() ?? null))
      return refuse({ savedBy: kept?.savedBy ?? null })
    // Two savings in one millisecond would look like one.
    const now = new Date(Math.max(desk.now().getTime(), (kept?.savedAt.getTime() ?? 0) + 1))
    await putPolicyDraft(trx, workspaceId, { source, basedOn, memberId, now })
    return ok(now)
  })
}

export async function discardPolicyDraft(desk: Desk, workspaceId: string): Promise<void> {
  await desk.database.inWorkspace(workspaceId, trx => deletePolicyDraft(trx, workspaceId))
}
