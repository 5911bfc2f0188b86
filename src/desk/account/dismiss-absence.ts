import { markDismissed } from '../../store/absence.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

/** Puts the report of an absence away, for everybody. @returns false when there is no such report. */
export const dismissAbsence = (
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<boolean> =>
  desk.database.inWorkspace(workspaceId, async trx => {
    const isDone = await markDismissed(trx, workspaceId, id, memberId, desk.now())
    if (isDone) await wakeEverybody(trx)
    return isDone
  })
