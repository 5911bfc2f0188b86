import { sql } from 'kysely'
import { type Clock, tickClock } from '../core/promise/clock.ts'
import { calendarOf } from '../core/promise/terms.ts'
import { findNextTick, takeTicking, toClock, writeClocks } from '../store/clock.ts'
import type { Trx } from '../store/database.ts'
import { insertEvents } from '../store/event.ts'
import { getPolicy } from '../store/policy.ts'
import { fact, findNextSnoozeEnd, findTicketForChange } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import { actWithin } from './act-on-ticket.ts'
import type { Desk } from './desk.ts'

const CLOCK = { kind: 'clock' } as const

const TAKEN_AT_ONCE = 200

/**
 * Time has gone by: warns of clocks that run out, and says of each late one once that it is breached; it runs on until the answer
 * comes. What is said is written with it, so that neither a kill nor a clock that jumps lets it be said twice.
 */
export async function tickClocks(desk: Desk): Promise<number> {
  return desk.database.inEveryWorkspace(async trx => {
    const now = desk.now()
    const taken = await takeTicking(trx, now, TAKEN_AT_ONCE)
    for (const [workspaceId, rows] of Map.groupBy(taken, row => row.workspace_id))
      await tickInWorkspace(desk, trx, workspaceId, rows.map(toClock), now)
    return taken.length
  })
}

async function tickInWorkspace(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  clocks: readonly Clock[],
  now: Date,
): Promise<void> {
  const { document } = await getPolicy(trx, workspaceId)
  const ticked = clocks.map(clock => tickClock(clock, calendarOf(clock.time, document), now))
  await writeClocks(
    trx,
    workspaceId,
    ticked.map(({ clock }) => clock),
    document,
  )
  const facts = ticked.flatMap(({ clock, events }) =>
    events.map(event => fact(event, CLOCK, clock.id, clock.ticketId)),
  )
  await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now })
  if (facts.length > 0) await wakeEverybody(trx)
}

/** The moment behind which there is something to do for a clock or a snoozed ticket; null where there is none. */
export async function findNextDeadline(desk: Desk): Promise<Date | null> {
  return desk.database.inEveryWorkspace(async trx => {
    const [tick, snooze] = [await findNextTick(trx), await findNextSnoozeEnd(trx)]
    if (tick === null || snooze === null) return tick ?? snooze
    return tick < snooze ? tick : snooze
  })
}

/** Brings snoozed tickets back when their time has come. */
export async function wakeSnoozed(desk: Desk): Promise<number> {
  const due = await desk.database.inEveryWorkspace(trx =>
    trx
      .selectFrom('ticket')
      .select(['workspace_id', 'id'])
      .where('status', '=', 'snoozed')
      .where('snoozed_until', '<=', desk.now())
      .limit(200)
      .execute(),
  )
  for (const { workspace_id, id } of due) await wakeOne(desk, workspace_id, id)
  return due.length
}

/** Somebody may have put it off again since it was found. */
async function wakeOne(desk: Desk, workspaceId: string, id: string): Promise<void> {
  await desk.database.inWorkspace(workspaceId, async trx => {
    const ticket = await findTicketForChange(trx, workspaceId, id)
    const until = ticket?.snoozed_until ?? null
    if (until !== null && until <= desk.now())
      await actWithin(desk, trx, workspaceId, id, { act: 'wake' }, CLOCK)
  })
}

/** Folds the differences that writers left behind into one row each. Whoever writes meanwhile is not kept waiting. */
export async function foldTallies(desk: Desk): Promise<void> {
  await desk.database.inEveryWorkspace(trx =>
    sql`with folded as (delete from ticket_tally returning *)
      insert into ticket_tally (workspace_id, status, queue_id, assignee_id, n)
      select workspace_id, status, queue_id, assignee_id, sum(n) from folded
      group by 1, 2, 3, 4 having sum(n) <> 0`.execute(trx),
  )
}
