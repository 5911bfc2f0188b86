import { type Kysely, sql } from 'kysely'
import { BEHIND_THE_WALL } from './workspace-wall.ts'

/** Ways to rows that were found by reading more of their tables than was asked for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of INDEXES) await sql.raw(statement).execute(db)
  const walled = await sql<{ name: string }>`
    select polrelid::regclass::text as name from pg_policy where polname = 'workspace_wall'`.execute(db)
  for (const { name } of walled.rows) await sql.raw(plainWallOf(name)).execute(db)
}

const INDEXES = [
  // What a ticket shows of its answers.
  `create index delivery_ticket on delivery (workspace_id, ticket_id)`,
  // A message that is taken back takes its decisions along, old ones too.
  `create index decision_message on decision (workspace_id, message_id)`,
  // Deliveries that a person said had landed: the network may yet show them to us.
  `create index delivery_settled on delivery (workspace_id) where external_id like 'settled:%'`,
  // Threads worth completing: the newest ones, whose matter is mostly open still.
  `create index conversation_recent on conversation (workspace_id, account_id, last_message_at desc) where kind = 'public'`,
]

/**
 * The same wall, said so that the planner can count: a comparison of text it took to let through one row in a
 * hundred, and sorted whole queues for a page. The setting is read once a statement, not once a row.
 */
const plainWallOf = (table: string): string => `
  alter policy workspace_wall on ${table} using (${BEHIND_THE_WALL}) with check (${BEHIND_THE_WALL})`
