import { type Kysely, sql } from 'kysely'

/** When a note named whom, and when an approved answer is to go: what the list is ordered by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table mention add column mentioned_at timestamptz`,
  // The notes of all workspaces: whoever owns the tables stands before their walls too.
  `select set_config('pronto.workspace', '*', true)`,
  `update mention n set mentioned_at = m.written_at from message m
    where m.workspace_id = n.workspace_id and m.id = n.message_id`,
  `select set_config('pronto.workspace', '', true)`,
  `alter table mention alter column mentioned_at set not null`,
  // What names one person, the newest first: it finds him too.
  `drop index mention_member`,
  `create index mention_member on mention (workspace_id, member_id, mentioned_at desc, message_id)`,
  // When an answer that a second person reads is to go; null: as soon as it may.
  `alter table approval add column goes_at timestamptz,
    add column even_if_customer_writes boolean not null default false`,
  // Whose word lets it go when its time has come; null: its author needed none.
  `alter table scheduled_reply add column approved_by uuid`,
]
