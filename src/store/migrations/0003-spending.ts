import { type Kysely, sql } from 'kysely'

/** What an account reads costs like what it writes: both are counted, and each may have a limit a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table budget add column reads integer not null default 0, add column read_micros bigint not null default 0`,
  // Which thresholds were told of today: `money.warned`, `reads.stopped` and so on.
  `alter table budget add column told text[] not null default '{}'`,
  `alter table account add column daily_reads integer check (daily_reads >= 0),
    add column daily_posts integer check (daily_posts >= 0)`,
  // The source waits for the budget, and since when.
  `alter table account_cursor add column stopped_at timestamptz`,
]
