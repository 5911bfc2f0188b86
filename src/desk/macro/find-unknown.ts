import type { MacroAct } from '../../core/macro/macro.ts'
import type { Trx } from '../../store/database.ts'
import { hasQueue } from '../../store/policy.ts'
import { readTags } from '../../store/tag.ts'

/** What acts name and is gone, or never was: said now, to who can choose another one. Null where all is there. */
export async function findUnknown(
  trx: Trx,
  workspaceId: string,
  acts: readonly MacroAct[] = [],
): Promise<'unknownQueue' | 'unknownTag' | null> {
  for (const act of acts) {
    if (act.act === 'enqueue' && !(await hasQueue(trx, workspaceId, act.queueId))) return 'unknownQueue'
    if (act.act !== 'tag') continue
    const known = await readTags(trx, workspaceId, act.tagIds)
    if (!act.tagIds.every(id => known.has(id))) return 'unknownTag'
  }
  return null
}
