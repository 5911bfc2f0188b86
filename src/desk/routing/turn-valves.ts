import { listPresent } from '../../core/queue/floor.ts'
import { isOverloaded } from '../../core/queue/overload.ts'
import { listPeopledWorkspaces } from '../../store/agent.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { countFree, listOverloaded, turnValve } from '../../store/valve.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { readFloor } from './read-floor.ts'

/** Where too much waits for those at the desk, and where it does no longer, it is said once. @returns how often. */
export async function turnValves(desk: Desk): Promise<number> {
  const workspaces = await desk.database.inEveryWorkspace(async trx => [
    ...(await listPeopledWorkspaces(trx, desk.now())),
    ...(await listOverloaded(trx)),
  ])
  let turned = 0
  for (const workspaceId of new Set(workspaces))
    if (await desk.database.inWorkspace(workspaceId, trx => turnOne(desk, trx, workspaceId))) turned += 1
  return turned
}

async function turnOne(desk: Desk, trx: Trx, workspaceId: string): Promise<boolean> {
  const { policy, roster, overloadedSince, now } = await readFloor(desk, trx, workspaceId)
  const counts = { waiting: await countFree(trx, workspaceId), available: listPresent({ roster }).length }
  const was = overloadedSince !== null
  const is = isOverloaded(counts, policy.routing, was)
  if (is === was || !(await turnValve(trx, workspaceId, is ? now : null))) return false
  const event = is
    ? ({ type: 'queue.overloaded', data: counts } as const)
    : ({ type: 'queue.relieved', data: { since: (overloadedSince ?? now).toISOString() } } as const)
  await insertEvents(trx, workspaceId, [fact(event, { kind: 'clock' }, workspaceId, null)], {
    newId: desk.newId,
    now,
  })
  await wakeEverybody(trx)
  return true
}
