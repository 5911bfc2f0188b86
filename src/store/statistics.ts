import { sql } from 'kysely'
import type { Database } from './database.ts'

/** About a thousand messages: fewer are found quickly by any plan. */
const YOUNG_UP_TO_BYTES = 256 * 1024

const TABLES = [
  'customer',
  'profile',
  'conversation',
  'ticket',
  'message',
  'message_raw',
  'sighting',
  'decision',
]

const grownUp = new WeakSet<Database>()

/**
 * Looks at the rows of a desk that has just begun to be used. Until PostgreSQL has done so, which it does by itself
 * within minutes, it takes `workspace_id` for a rare value and may search a whole workspace for each row that a
 * foreign key refers to. Costs one small query a call, and nothing at all once the statistics are there.
 */
export async function learnYoungTables(database: Database): Promise<void> {
  if (grownUp.has(database)) return
  const found = await sql<{ isKnown: boolean; bytes: number }>`
    select reltuples >= 0 as "isKnown", pg_relation_size(oid)::integer as bytes
    from pg_class where oid = 'message'::regclass`.execute(database.kysely)
  const { isKnown, bytes } = found.rows[0] ?? { isKnown: true, bytes: 0 }
  if (!isKnown && bytes < YOUNG_UP_TO_BYTES) return
  grownUp.add(database)
  if (!isKnown) await sql`analyze ${sql.join(TABLES.map(table => sql.table(table)))}`.execute(database.kysely)
}
