import type { Actor } from '../../core/actor.ts'
import { isLoopOpen } from '../../core/public-loop/public-loop.ts'
import type { Trx } from '../../store/database.ts'
import { readLoop, writeLoop } from '../../store/public-loop.ts'
import type { TicketRecord } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'
import { actOnLoop } from './act-on-loop.ts'

/**
 * A merged ticket's open loop goes on with the survivor, unless that one has an open loop itself: the public is owed one word.
 * Before clocks are joined, for the survivor is not solved and owes nothing yet.
 * @returns whether the two have changed their loops.
 */
export async function takeOverLoop(
  desk: Desk,
  trx: Trx,
  survivor: TicketRecord,
  merged: TicketRecord,
  by: Actor,
): Promise<boolean> {
  const { workspace_id: workspaceId } = survivor
  const mergedLoop = await readLoop(trx, workspaceId, merged.id)
  if (!isLoopOpen(mergedLoop.state)) return false
  await actOnLoop(desk, trx, { ...merged, resolution: 'merged' }, { act: 'reopened' }, by)
  const survivorLoop = await readLoop(trx, workspaceId, survivor.id)
  if (isLoopOpen(survivorLoop.state)) return false
  await swapLoops(trx, workspaceId, survivor.id, merged.id)
  return true
}

/** The two tickets change their loops, so that doing it once more puts both back. */
export async function swapLoops(
  trx: Trx,
  workspaceId: string,
  oneId: string,
  otherId: string,
): Promise<void> {
  const one = await readLoop(trx, workspaceId, oneId)
  const other = await readLoop(trx, workspaceId, otherId)
  await writeLoop(trx, workspaceId, oneId, other)
  await writeLoop(trx, workspaceId, otherId, one)
}
