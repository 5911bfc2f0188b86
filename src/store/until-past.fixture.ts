import { type Kysely, sql } from 'kysely'
import { expect } from 'vitest'
import { eventually } from '../../test/eventually.ts'
import type { Schema } from './schema.ts'

/**
 * Resolves when all that has happened until now is in the stream of events: it ends before the oldest transaction that
 * runs, also one of another database of this server, as tests beside this one have them.
 */
export async function untilPast(kysely: Kysely<Schema>): Promise<void> {
  const now = await sql<{ xid: string }>`select pg_current_xact_id()::text as xid`.execute(kysely)
  await eventually(async () => {
    const end = await sql<{ isPast: boolean }>`select pg_snapshot_xmin(pg_current_snapshot())
      > ${now.rows[0]?.xid}::xid8 as "isPast"`.execute(kysely)
    expect(end.rows[0]?.isPast).toBe(true)
  })
}
