import { isDeepStrictEqual } from 'node:util'
import type { BrandChange } from '../../contract/workspace.ts'
import { insertEvents } from '../../store/event.ts'
import { lockPolicy } from '../../store/policy.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import {
  findBrandLanguages,
  putBrandLanguages,
  readWorkspaceName,
  renameWorkspace,
} from '../../store/workspace.ts'
import type { Desk } from '../desk.ts'

/** What the brand is called on the screens, and which languages it speaks. Saying the same again is no change. */
export async function changeBrand(
  desk: Desk,
  workspaceId: string,
  { name, languages, defaultLanguage }: BrandChange,
  memberId: string,
): Promise<void> {
  await desk.database.inWorkspace(workspaceId, async trx => {
    await lockPolicy(trx, workspaceId)
    const spoken = await findBrandLanguages(trx, workspaceId)
    const said = { languages: [...new Set(languages)], defaultLanguage }
    const fields = [
      ...((await readWorkspaceName(trx, workspaceId)) === name ? [] : ['name']),
      ...(isDeepStrictEqual(spoken?.languages, said.languages) ? [] : ['languages']),
      ...(spoken?.defaultLanguage === defaultLanguage ? [] : ['defaultLanguage']),
    ]
    if (fields.length === 0) return
    await renameWorkspace(trx, workspaceId, name)
    await putBrandLanguages(trx, workspaceId, said)
    const changed = fact(
      { type: 'workspace.changed', data: { fields } },
      { kind: 'person', memberId },
      workspaceId,
      null,
    )
    await insertEvents(trx, workspaceId, [changed], { newId: desk.newId, now: desk.now() })
    await wakeEverybody(trx)
  })
}
