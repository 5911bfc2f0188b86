import { sql } from 'kysely'
import type { Trx } from '../store/database.ts'
import { insertEvents } from '../store/event.ts'
import { fact, findTicketForChange } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import { actWithin } from './act-on-ticket.ts'
import type { Desk } from './desk.ts'

const CLOCK = { kind: 'clock' } as const

interface DueClock {
  readonly workspaceId: string
  readonly id: string
  readonly ticketId: string
  readonly metric: string
  readonly dueAt: Date
}

/** Says of each late clock once that it is breached; it runs on until the answer comes. */
export async function breachLateClocks(desk: Desk): Promise<number> {
  return desk.database.inEveryWorkspace(async trx => {
    const late = await markLate(trx, desk.now())
    for (const { workspaceId, ticketId, id, metric, dueAt } of late) {
      const event = { type: 'clock.breached', data: { metric, dueAt: dueAt.toISOString() } } as const
      await insertEvents(trx, workspaceId, [fact(event, CLOCK, id, ticketId)], {
        newId: desk.newId,
        now: desk.now(),
      })
    }
    if (late.length > 0) await wakeEverybody(trx)
    return late.length
  })
}

async function markLate(trx: Trx, now: Date): Promise<DueClock[]> {
  const late = await sql<DueClock>`
    update clock c set state = 'breached', breached_at = ${now}
    from (select workspace_id, id from clock where state = 'running' and ended_at is null and due_at < ${now}
      order by due_at limit 200 for update skip locked) as due
    where c.workspace_id = due.workspace_id and c.id = due.id
    returning c.workspace_id as "workspaceId", c.id, c.ticket_id as "ticketId", c.metric, c.due_at as "dueAt"`.execute(
    trx,
  )
  return late.rows
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
