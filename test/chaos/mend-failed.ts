import type pg from 'pg'
import type { DeskClient } from './desk-client.ts'
import { pause } from './pause.ts'

const LOOK_MS = 500

/**
 * What people do with replies that the network refused: they press “try again” until none is left. What they cannot
 * know yet, because it is still on its way, they wait for.
 * @returns how often they pressed.
 */
export async function mendFailed(rows: pg.Client, desk: DeskClient, patienceMs: number): Promise<number> {
  const until = performance.now() + patienceMs
  let pressed = 0
  while (performance.now() < until) {
    const { rows: unsettled } = await rows.query<{ id: string; state: string }>(
      `select id, state from delivery where state <> 'sent'
        union all select id, state from scheduled_reply where state = 'scheduled'`,
    )
    if (unsettled.length === 0) return pressed
    for (const { id } of unsettled.filter(each => each.state === 'failed')) {
      await desk.insist({ path: `/api/deliveries/${id}/retry`, body: {} })
      pressed++
    }
    await pause(LOOK_MS)
  }
  return pressed
}
