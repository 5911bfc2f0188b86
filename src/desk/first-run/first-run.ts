import { SAMPLE_CHANNEL } from '../../connectors/registry.ts'
import type { FirstRunView } from '../../contract/first-run.ts'
import {
  applyFirstRunAct,
  FIRST_DEEDS,
  type FirstRun,
  type FirstRunAct,
  NEW_FIRST_RUN,
} from '../../core/first-run/first-run.ts'
import type { Trx } from '../../store/database.ts'
import { findFirstRun, findFirstRunForChange, putFirstRun, readDoneDeeds } from '../../store/first-run.ts'
import type { Desk } from '../desk.ts'

/** From now on whoever runs this workspace is guided. */
export const beginFirstRun = (desk: Desk, workspaceId: string): Promise<void> =>
  desk.database.inWorkspace(workspaceId, trx => putFirstRun(trx, workspaceId, NEW_FIRST_RUN))

export const readFirstRun = (desk: Desk, workspaceId: string): Promise<FirstRunView> =>
  desk.database.inWorkspace(workspaceId, async trx =>
    view(trx, workspaceId, await findFirstRun(trx, workspaceId)),
  )

export async function actOnFirstRun(
  desk: Desk,
  workspaceId: string,
  act: FirstRunAct,
): Promise<FirstRunView> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const run = applyFirstRunAct(await findFirstRunForChange(trx, workspaceId), act)
    if (run !== null) await putFirstRun(trx, workspaceId, run)
    return view(trx, workspaceId, run)
  })
}

/** What was put away is not looked for. */
async function view(trx: Trx, workspaceId: string, run: FirstRun | null): Promise<FirstRunView> {
  if (run === null) return { firstRun: null }
  const { step, isDismissed, skipped, hasOpenedPalette: palette } = run
  if (isDismissed) return { firstRun: { step, isDismissed, deeds: [] } }
  const done = { ...(await readDoneDeeds(trx, workspaceId, SAMPLE_CHANNEL)), palette }
  const deeds = FIRST_DEEDS.map(deed => ({ deed, isDone: done[deed], isSkipped: skipped.includes(deed) }))
  return { firstRun: { step, isDismissed, deeds } }
}
