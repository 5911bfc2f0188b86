import type { PolicyDocument } from '../core/policy/policy.ts'
import type { MovedClock } from '../core/ticket/moved.ts'
import { toClock, writeClocks } from './clock.ts'
import type { Trx } from './database.ts'
import { giveClocks } from './matter.ts'

/** Clocks go back to the tickets that they ran on, and those that the step ended or stopped run again. */
export async function putBackClocks(
  trx: Trx,
  workspaceId: string,
  moved: readonly MovedClock[],
  document: PolicyDocument,
): Promise<void> {
  if (moved.length === 0) return
  for (const [ticketId, clocks] of Map.groupBy(moved, each => each.ticketId))
    await giveClocks(
      trx,
      workspaceId,
      ticketId,
      clocks.map(each => each.id),
    )
  const rows = await trx
    .selectFrom('clock')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(
      'id',
      'in',
      moved.map(each => each.id),
    )
    .execute()
  const running = rows.flatMap(row => {
    const before = moved.find(each => each.id === row.id)
    if (before === undefined || (row.ended_at === null && row.state !== 'paused')) return []
    return [{ ...toClock(row), state: before.state, pausedAt: before.pausedAt, endedAt: null }]
  })
  await writeClocks(trx, workspaceId, running, document)
}
