import { sql } from 'kysely'
import { climbLate } from '../../src/desk/climb-late.ts'
import { deliverDue, lookUpUnknown, reclaimAbandoned } from '../../src/desk/deliver.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { carryErrands, lookUpErrands, reclaimErrands } from '../../src/desk/escalation/carry-errands.ts'
import { readDueSystems } from '../../src/desk/escalation/read-ticketing.ts'
import { remindDepartments } from '../../src/desk/escalation/remind-departments.ts'
import { readDueSources } from '../../src/desk/read-sources.ts'
import { tickClocks, wakeSnoozed } from '../../src/desk/run-clocks.ts'
import { releaseScheduledReplies } from '../../src/desk/scheduled-reply/release-scheduled-replies.ts'
import type { Clock, Time } from './clock.ts'
import type { ScriptedNetwork } from './scripted-network.ts'
import type { ScriptedTicketing } from './scripted-ticketing.ts'

const NEVER = new AbortController().signal
const AT_MOST_ROUNDS = 1000

/** What is around the desk. */
export interface Outside {
  readonly network: ScriptedNetwork
  readonly ticketing: ScriptedTicketing
}

/** Runs the workers to rest, now; then at every moment of the given time at which something falls due. */
export async function drain(desk: Desk, clock: Clock, outside: Outside, time: Time): Promise<void> {
  const end = clock.after(time)
  await runToRest(desk, outside)
  for (let next = await findNextDue(desk, outside); next !== null && next <= end; ) {
    clock.advance({ seconds: (next.getTime() - clock.now().getTime()) / 1000 })
    await runToRest(desk, outside)
    next = await findNextDue(desk, outside)
  }
  clock.advance({ seconds: Math.max(0, end.getTime() - clock.now().getTime()) / 1000 })
}

async function runToRest(desk: Desk, outside: Outside): Promise<void> {
  for (let round = 0; round < AT_MOST_ROUNDS; round++) if ((await runOnce(desk, outside)) === 0) return
  throw new Error('the workers find no rest')
}

async function runOnce(desk: Desk, { network, ticketing }: Outside): Promise<number> {
  const done = [
    // Where nobody ever said anything there is nothing to read; most tests say what is heard themselves.
    network.isSilent ? 0 : await readDueSources(desk, NEVER),
    await deliverDue(desk, NEVER),
    await reclaimAbandoned(desk),
    await lookUpUnknown(desk, NEVER),
    await carryErrands(desk, NEVER),
    await reclaimErrands(desk),
    await lookUpErrands(desk, NEVER),
    ticketing.isSilent ? 0 : await readDueSystems(desk, NEVER),
    await tickClocks(desk),
    await wakeSnoozed(desk),
    await releaseScheduledReplies(desk),
    await climbLate(desk),
    await remindDepartments(desk),
  ]
  return done.reduce((sum, each) => sum + each, 0)
}

/** The next moment at which a worker would find something to do. Leases and promises run out behind their time. */
async function findNextDue(desk: Desk, { network, ticketing }: Outside): Promise<Date | null> {
  const found = await desk.database.inEveryWorkspace(trx =>
    sql<{ at: Date | null }>`select min(at) as at from (
      select not_before as at from delivery where state = 'pending'
      union all select lease_until + interval '1 ms' from delivery where state = 'sending'
      union all select look_again_at from delivery where state = 'unknown'
      union all select not_before from errand where state = 'pending'
      union all select lease_until + interval '1 ms' from errand where state = 'sending'
      union all select look_again_at from errand where state = 'unknown'
      union all select read_again_at from ticketing_system where removed_at is null and ${!ticketing.isSilent}
      union all select goes_at from scheduled_reply where state = 'scheduled'
      union all select next_tick_at + interval '1 ms' from clock
      union all select snoozed_until from ticket where status = 'snoozed'
      union all select next_read_at from account_cursor where ${!network.isSilent}) as due
      where at > ${desk.now()}`.execute(trx),
  )
  return found.rows[0]?.at ?? null
}
