import { NOTHING_LEARNED } from '../../core/learning/calibration.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { listAccounts } from '../../store/account.ts'
import { insertEvents } from '../../store/event.ts'
import {
  deleteLearningRight,
  findCalibration,
  lockCalibration,
  putCalibration,
  putLearningRight,
} from '../../store/lesson.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { learnAnew } from './teach.ts'

/** The desk judges as it did on its first day. The corrections stay as they were said; new ones teach again. */
export async function resetLearning(desk: Desk, workspaceId: string, memberId: string): Promise<void> {
  await desk.database.inWorkspace(workspaceId, async trx => {
    await lockCalibration(trx, workspaceId)
    const lessons = (await findCalibration(trx, workspaceId))?.calibration.lessons ?? 0
    const now = desk.now()
    await putCalibration(trx, workspaceId, NOTHING_LEARNED, now, now)
    const event = { type: 'learning.reset', data: { lessons } } as const
    const told = [fact(event, { kind: 'person', memberId }, workspaceId, null)]
    await insertEvents(trx, workspaceId, told, { newId: desk.newId, now })
    await wakeEverybody(trx)
  })
}

/**
 * An administrator says whether the brand may learn from a channel's posts, whose terms forbid it to whoever has no right
 * of his own. What was learned follows: lessons on the channel's posts count from now on, or no longer.
 */
export async function setLearningRight(
  desk: Desk,
  workspaceId: string,
  { channel, isConfirmed }: { readonly channel: string; readonly isConfirmed: boolean },
  memberId: string,
): Promise<Result<null, 'notNeeded'>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const isHeard = (await listAccounts(trx, workspaceId)).some(each => each.channel === channel)
    if (!isHeard || desk.getConnector(channel).capabilities.learning === 'free') return refuse('notNeeded')
    const now = desk.now()
    if (isConfirmed) await putLearningRight(trx, workspaceId, channel, memberId, now)
    else await deleteLearningRight(trx, workspaceId, channel)
    await learnAnew(desk, trx, workspaceId)
    const event = { type: 'learning.rightChanged', data: { channel, isConfirmed } } as const
    const told = [fact(event, { kind: 'person', memberId }, workspaceId, null)]
    await insertEvents(trx, workspaceId, told, { newId: desk.newId, now })
    await wakeEverybody(trx)
    return ok(null)
  })
}
