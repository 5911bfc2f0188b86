import { type Kysely, sql } from 'kysely'

/** What the supervisors' wall asks for, so that it never looks at what is long over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create index ticket_arrived on ticket (workspace_id, opened_at) include (queue_id)`,
  `create index ticket_waited on ticket (workspace_id, queue_id, waiting_since) where status = 'open'`,
  `create index delivery_sent on delivery (workspace_id, sent_at) include (ticket_id) where sent_at is not null`,
  `create index delivery_trouble on delivery (workspace_id, state, created_at) include (ticket_id)
    where state in ('failed','unknown')`,
]
