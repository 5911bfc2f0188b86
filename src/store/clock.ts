import { type Selectable, sql } from 'kysely'
import type { PolicyDocument } from '../core/policy/policy.ts'
import { type Clock, nextTickAt, RESPONSE_METRICS } from '../core/promise/clock.ts'
import { calendarOf } from '../core/promise/terms.ts'
import type { Trx } from './database.ts'
import { insertSet } from './insert-set.ts'
import type { ClockTable } from './schema.ts'

export type ClockRow = Selectable<ClockTable>

export const toClock = (row: ClockRow): Clock => ({
  id: row.id,
  ticketId: row.ticket_id,
  metric: row.metric,
  escalationId: row.escalation_id,
  state: row.state,
  promise: row.promise,
  time: row.time,
  startedAt: row.started_at,
  dueAt: row.due_at,
  budgetMs: Number(row.budget_ms),
  pausedAt: row.paused_at,
  pausedMs: Number(row.paused_ms),
  warnAt: row.warn_at,
  warnings: row.warnings,
  breachedAt: row.breached_at,
  endedAt: row.ended_at,
})

/**
 * The clocks of the tickets that have not ended, locked: the worker, which holds no ticket, leaves them alone meanwhile. The
 * caller holds the tickets.
 */
export async function readOpenClocks(
  trx: Trx,
  workspaceId: string,
  ticketIds: readonly string[],
): Promise<readonly Clock[]> {
  if (ticketIds.length === 0) return []
  const found = await sql<ClockRow>`select c.* from unnest(${ticketIds}::uuid[]) as t (id)
    cross join lateral (select * from clock k where k.workspace_id = ${workspaceId} and k.ticket_id = t.id
      and k.ended_at is null order by k.id for update) c`.execute(trx)
  return found.rows.map(toClock)
}

/** Every clock that ever ran on the ticket, in the order of their starts. */
export async function listClocks(trx: Trx, workspaceId: string, ticketId: string): Promise<readonly Clock[]> {
  const rows = await trx
    .selectFrom('clock')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  return rows.map(toClock)
}

/**
 * Writes clocks as they stand, new ones and changed ones, with the moment at which the worker has to look at each again. Those
 * that ended come first, for a ticket has one open clock a metric.
 */
export async function writeClocks(
  trx: Trx,
  workspaceId: string,
  clocks: readonly Clock[],
  document: Pick<PolicyDocument, 'hours'>,
): Promise<void> {
  const rows = clocks
    .toSorted((a, b) => Number(a.endedAt === null) - Number(b.endedAt === null))
    .map(clock => ({
      workspace_id: workspaceId,
      id: clock.id,
      ticket_id: clock.ticketId,
      metric: clock.metric,
      escalation_id: clock.escalationId,
      state: clock.state,
      promise: clock.promise,
      time: clock.time,
      started_at: clock.startedAt,
      due_at: clock.dueAt,
      budget_ms: Math.round(clock.budgetMs),
      paused_at: clock.pausedAt,
      paused_ms: Math.round(clock.pausedMs),
      warn_at: clock.warnAt,
      warnings: clock.warnings,
      next_tick_at: nextTickAt(clock, calendarOf(clock.time, document)),
      breached_at: clock.breachedAt,
      ended_at: clock.endedAt,
    }))
  await insertSet(trx, 'clock', rows, CHANGED)
}

const CHANGED = `on conflict (workspace_id, id) do update set ${[
  'state',
  'due_at',
  'budget_ms',
  'paused_at',
  'paused_ms',
  'warnings',
  'next_tick_at',
  'breached_at',
  'ended_at',
]
  .map(name => `${name} = excluded.${name}`)
  .join(', ')}`

/** Whether an answer is owed on the ticket. */
export async function hasOpenResponseClock(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('clock')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('metric', 'in', [...RESPONSE_METRICS])
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Clocks of which there is something to say now, locked; those that somebody else has in hand are left to him. */
export async function takeTicking(trx: Trx, now: Date, most: number): Promise<readonly ClockRow[]> {
  const found = await sql<ClockRow>`select * from clock where next_tick_at < ${now}
    order by next_tick_at limit ${most} for update skip locked`.execute(trx)
  return found.rows
}

/** The next moment behind which there is something to say of a clock; null where none runs. */
export async function findNextTick(trx: Trx): Promise<Date | null> {
  const found = await sql<{ at: Date | null }>`select min(next_tick_at) as at from clock
    where next_tick_at is not null`.execute(trx)
  return found.rows[0]?.at ?? null
}

/** Every clock of a workspace that counts in the desk's hours and has not ended, locked with its ticket's order in mind. */
export async function readBusinessClocks(trx: Trx, workspaceId: string): Promise<readonly Clock[]> {
  const rows = await trx
    .selectFrom('clock')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ended_at', 'is', null)
    .where('time', '=', 'business')
    .orderBy('ticket_id')
    .orderBy('id')
    .execute()
  return rows.map(toClock)
}

/** Writes when tickets are due after their clocks have moved. */
export async function redueTickets(
  trx: Trx,
  workspaceId: string,
  ticketIds: readonly string[],
): Promise<void> {
  if (ticketIds.length === 0) return
  await sql`update ticket t set due_at = c.due_at
    from (select wanted.id, (select min(k.due_at) from clock k where k.workspace_id = ${workspaceId}
        and k.ticket_id = wanted.id and k.ended_at is null and k.state <> 'paused') as due_at
      from unnest(${ticketIds}::uuid[]) as wanted (id)) as c
    where t.workspace_id = ${workspaceId} and t.id = c.id`.execute(trx)
}
