import { type Selectable, sql } from 'kysely'
import type { Gap } from '../core/roster/find-gaps.ts'
import type { LeaveState } from '../core/roster/leave.ts'
import type { ShiftException, ShiftPattern } from '../core/roster/shift.ts'
import type { Span } from '../core/roster/span.ts'
import type { Trx } from './database.ts'
import type { LeaveTable, RosterGapTable } from './schema/roster-tables.ts'

export type LeaveRow = Selectable<LeaveTable>

/** Everybody's weekly patterns, also those that are over. */
export async function listShiftPatterns(trx: Trx, workspaceId: string): Promise<ShiftPattern[]> {
  return trx
    .selectFrom('shift_pattern')
    .select([
      'id',
      'member_id as memberId',
      'day',
      'from_clock as from',
      'to_clock as to',
      sql<string>`valid_from::text`.as('validFrom'),
      sql<string | null>`valid_until::text`.as('validUntil'),
    ])
    .where('workspace_id', '=', workspaceId)
    .orderBy('id')
    .execute()
}

export async function findShiftPattern(
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<ShiftPattern | undefined> {
  return (await listShiftPatterns(trx, workspaceId)).find(each => each.id === id)
}

/** The pattern as it is from now on. */
export async function putShiftPattern(trx: Trx, workspaceId: string, pattern: ShiftPattern): Promise<void> {
  const values = {
    member_id: pattern.memberId,
    day: pattern.day,
    from_clock: pattern.from,
    to_clock: pattern.to,
    valid_from: pattern.validFrom,
    valid_until: pattern.validUntil,
  }
  await trx
    .insertInto('shift_pattern')
    .values({ workspace_id: workspaceId, id: pattern.id, ...values })
    .onConflict(conflict => conflict.columns(['workspace_id', 'id']).doUpdateSet(values))
    .execute()
}

export async function deleteShiftPattern(trx: Trx, workspaceId: string, id: string): Promise<void> {
  await trx.deleteFrom('shift_pattern').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

/** Shifts beside the patterns, and those taken out of them, of which the period has a moment. */
export async function listShiftExceptions(
  trx: Trx,
  workspaceId: string,
  { from, to }: Span,
): Promise<ShiftException[]> {
  return trx
    .selectFrom('shift')
    .select(['id', 'member_id as memberId', 'kind', 'from_at as from', 'to_at as to'])
    .where('workspace_id', '=', workspaceId)
    .where('to_at', '>', from)
    .where('from_at', '<', to)
    .orderBy('from_at')
    .orderBy('id')
    .execute()
}

export async function findShiftException(
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<ShiftException | undefined> {
  return trx
    .selectFrom('shift')
    .select(['id', 'member_id as memberId', 'kind', 'from_at as from', 'to_at as to'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What is there by this id already stays as it is. */
export async function insertShiftException(
  trx: Trx,
  workspaceId: string,
  { id, memberId, kind, from, to }: ShiftException,
): Promise<void> {
  await trx
    .insertInto('shift')
    .values({ workspace_id: workspaceId, id, member_id: memberId, kind, from_at: from, to_at: to })
    .onConflict(conflict => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute()
}

export async function deleteShiftException(trx: Trx, workspaceId: string, id: string): Promise<void> {
  await trx.deleteFrom('shift').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

/** Leaves of every state of which the period has a moment. */
export const listLeaves = (trx: Trx, workspaceId: string, { from, to }: Span): Promise<LeaveRow[]> =>
  trx
    .selectFrom('leave')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('to_at', '>', from)
    .where('from_at', '<', to)
    .orderBy('from_at')
    .orderBy('id')
    .execute()

/** The leave, locked. */
export const findLeaveForChange = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<LeaveRow | undefined> =>
  trx
    .selectFrom('leave')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const insertLeave = (trx: Trx, leave: LeaveRow): Promise<LeaveRow> =>
  trx.insertInto('leave').values(leave).returningAll().executeTakeFirstOrThrow()

export interface LeaveStanding {
  readonly state: LeaveState
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
}

export const setLeaveState = (
  trx: Trx,
  workspaceId: string,
  id: string,
  { state, decidedBy, decidedAt }: LeaveStanding,
): Promise<LeaveRow> =>
  trx
    .updateTable('leave')
    .set({ state, decided_by: decidedBy, decided_at: decidedAt })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** One changes the plan at a time; ends with the transaction. */
export async function lockRoster(trx: Trx, workspaceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('pronto.roster', ('x' || right(${workspaceId}, 8))::bit(32)::int))`.execute(
    trx,
  )
}

/** Workspaces in which somebody has a plan: by pattern, by hand, or by his team. */
export async function listRostered(trx: Trx): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select workspace_id as id from shift_pattern union select workspace_id from shift
    union select workspace_id from agent where teams <> '{}' order by 1`.execute(trx)
  return found.rows.map(({ id }) => id)
}

export type RosterGapRow = Selectable<RosterGapTable>

/** Gaps that were told of and are not over yet. */
export const listToldGaps = (trx: Trx, workspaceId: string, now: Date): Promise<RosterGapRow[]> =>
  trx
    .selectFrom('roster_gap')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('to_at', '>', now)
    .orderBy('from_at')
    .execute()

/** Remembers that a gap was told of, as it is. @returns false where it was told of before just so. */
export async function tellGap(trx: Trx, workspaceId: string, gap: Gap, now: Date): Promise<boolean> {
  const told = await sql`
    insert into roster_gap (workspace_id, from_at, to_at, people, is_empty, languages, found_at)
    values (${workspaceId}, ${gap.from}, ${gap.to}, ${gap.people}, ${gap.isEmpty}, ${[...gap.languages]}, ${now})
    on conflict (workspace_id, from_at, to_at) do update
      set people = excluded.people, is_empty = excluded.is_empty, languages = excluded.languages, found_at = excluded.found_at
      where (roster_gap.people, roster_gap.is_empty, roster_gap.languages)
        is distinct from (excluded.people, excluded.is_empty, excluded.languages)
    returning from_at`.execute(trx)
  return told.rows.length > 0
}

/** Forgets gaps that are closed, or over. */
export async function forgetGaps(trx: Trx, workspaceId: string, gaps: readonly Span[]): Promise<void> {
  for (const { from, to } of gaps)
    await trx
      .deleteFrom('roster_gap')
      .where('workspace_id', '=', workspaceId)
      .where('from_at', '=', from)
      .where('to_at', '=', to)
      .execute()
}
