import { type Selectable, sql } from 'kysely'
import type { Trx } from '../database.ts'
import type { TicketingSystemTable } from '../schema/escalation-tables.ts'

export type TicketingSystemRow = Selectable<TicketingSystemTable>

/** Also one that was removed: what was carried there is still looked up. */
export const findTicketingSystem = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<TicketingSystemRow | undefined> =>
  trx
    .selectFrom('ticketing_system')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

export const listTicketingSystems = (trx: Trx, workspaceId: string): Promise<TicketingSystemRow[]> =>
  trx
    .selectFrom('ticketing_system')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()

export type NewTicketingSystem = Pick<
  TicketingSystemRow,
  'workspace_id' | 'id' | 'system' | 'name' | 'settings' | 'secrets' | 'added_by' | 'added_at'
>

export const insertTicketingSystem = (
  trx: Trx,
  { settings, ...row }: NewTicketingSystem,
): Promise<TicketingSystemRow> =>
  trx
    .insertInto('ticketing_system')
    .values({ ...row, settings: JSON.stringify(settings), read_again_at: row.added_at })
    .returningAll()
    .executeTakeFirstOrThrow()

export const changeTicketingSystem = (
  trx: Trx,
  { workspace_id, id }: Pick<TicketingSystemRow, 'workspace_id' | 'id'>,
  {
    settings,
    ...change
  }: Partial<Pick<TicketingSystemRow, 'name' | 'settings' | 'secrets' | 'removed_at' | 'cursor'>>,
): Promise<TicketingSystemRow> =>
  trx
    .updateTable('ticketing_system')
    .set({ ...change, ...(settings === undefined ? {} : { settings: JSON.stringify(settings) }) })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Takes systems whose changes are due to be read; each take raises the token, which fences off whoever held it before. */
export async function takeDueSystems(
  trx: Trx,
  now: Date,
  leaseUntil: Date,
  limit: number,
): Promise<TicketingSystemRow[]> {
  const taken = await sql<TicketingSystemRow>`
    update ticketing_system s set lease_token = s.lease_token + 1, lease_until = ${leaseUntil}
    from (select workspace_id, id from ticketing_system
      where removed_at is null and read_again_at <= ${now} and (lease_until is null or lease_until < ${now})
      order by read_again_at limit ${limit} for update skip locked) due
    where s.workspace_id = due.workspace_id and s.id = due.id returning s.*`.execute(trx)
  return taken.rows
}

/** Up to here it was read, by whoever holds the lease. @returns false when somebody else does. */
export async function moveSystemCursor(
  trx: Trx,
  { workspace_id, id, lease_token }: TicketingSystemRow,
  cursor: string,
  now: Date,
): Promise<boolean> {
  const moved = await trx
    .updateTable('ticketing_system')
    .set({ cursor, heard_at: now })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .where('lease_token', '=', lease_token)
    .executeTakeFirst()
  return moved.numUpdatedRows > 0n
}

export interface Released {
  readonly readAgainAt: Date
  readonly failures: number
  readonly trouble: TicketingSystemRow['trouble']
  readonly heardAt: Date | null
}

/** @returns false when somebody else has taken it meanwhile. */
export async function releaseSystem(
  trx: Trx,
  { workspace_id, id, lease_token }: TicketingSystemRow,
  released: Released,
): Promise<boolean> {
  const done = await trx
    .updateTable('ticketing_system')
    .set({
      lease_until: null,
      read_again_at: released.readAgainAt,
      failures: released.failures,
      trouble: released.trouble === null ? null : JSON.stringify(released.trouble),
      ...(released.heardAt === null ? {} : { heard_at: released.heardAt }),
    })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .where('lease_token', '=', lease_token)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** It has told of news: they are read now. */
export async function wakeSystem(
  trx: Trx,
  { workspace_id, id }: Pick<TicketingSystemRow, 'workspace_id' | 'id'>,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('ticketing_system')
    .set({ read_again_at: now })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}
