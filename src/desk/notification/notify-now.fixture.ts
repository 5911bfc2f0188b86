import { sql } from 'kysely'
import { expect } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import type { Desk } from '../desk.ts'
import { notifyPeople } from './notify-people.ts'

/**
 * Tells people of all that has happened until now. The stream ends before the oldest transaction that runs, also one of
 * another database of this server: what stands behind it is waited for.
 */
export async function notifyNow(desk: Desk): Promise<void> {
  const { kysely } = desk.database
  const now = await sql<{ xid: string }>`select pg_current_xact_id()::text as xid`.execute(kysely)
  await eventually(async () => {
    const end = await sql<{ isPast: boolean }>`select pg_snapshot_xmin(pg_current_snapshot())
      > ${now.rows[0]?.xid}::xid8 as "isPast"`.execute(kysely)
    expect(end.rows[0]?.isPast).toBe(true)
  })
  while ((await notifyPeople(desk)) > 0);
}
