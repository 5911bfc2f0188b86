import type { WorkspaceView } from '../../contract/workspace.ts'
import { getPolicy } from '../../store/policy.ts'
import { findPolicyDraft } from '../../store/policy-draft.ts'
import { findBrandLanguages, readWorkspaceName, USUAL_LANGUAGES } from '../../store/workspace.ts'
import type { Desk } from '../desk.ts'

/** The brand as it is set. Where it is stands in the policy, and nowhere else. */
export async function readWorkspace(desk: Desk, workspaceId: string): Promise<WorkspaceView> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const { version, document } = await getPolicy(trx, workspaceId)
    const said = await findBrandLanguages(trx, workspaceId)
    const { languages, defaultLanguage } = said ?? USUAL_LANGUAGES
    const { timeZone, holidays = [] } = document.hours
    return {
      name: await readWorkspaceName(trx, workspaceId),
      languages: [...languages],
      hasLanguages: said !== null,
      defaultLanguage,
      timeZone,
      calendars: holidays.map(({ country, region }) => ({ country, region: region ?? null })),
      brandNames: document.brandNames,
      policyVersion: version,
      hasPolicyDraft: (await findPolicyDraft(trx, workspaceId)) !== null,
    }
  })
}
