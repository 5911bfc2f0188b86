import { isDeepStrictEqual } from 'node:util'
import type { Hours } from '../../core/policy/hours.ts'
import type { PolicyDocument } from '../../core/policy/policy.ts'
import { applyClockAct } from '../../core/promise/clock.ts'
import { readBusinessClocks, redueTickets, writeClocks } from '../../store/clock.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact, lockTickets } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'

/**
 * A promise that runs stays as it was given, whatever a new policy promises. Its hours are those of the desk: where these have
 * changed, what counts in them falls due at another time.
 */
export async function followHours(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  { before, after }: { readonly before: Hours; readonly after: PolicyDocument },
  memberId: string,
): Promise<void> {
  if (isDeepStrictEqual(before, after.hours)) return
  const found = await readBusinessClocks(trx, workspaceId)
  const ticketIds = [...new Set(found.map(({ ticketId }) => ticketId))]
  await lockTickets(trx, workspaceId, ticketIds)
  // Read again: who held a ticket may have ended its clocks.
  const clocks = await readBusinessClocks(trx, workspaceId)
  const moved = clocks.flatMap(clock => {
    const applied = applyClockAct(clock, { act: 'rehour' }, after.hours, desk.now())
    return applied.ok ? [applied.value] : []
  })
  await writeClocks(
    trx,
    workspaceId,
    moved.map(({ clock }) => clock),
    after,
  )
  await redueTickets(trx, workspaceId, ticketIds)
  const facts = moved.flatMap(({ clock, events }) =>
    events.map(event => fact(event, { kind: 'person', memberId }, clock.id, clock.ticketId)),
  )
  await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() })
}
