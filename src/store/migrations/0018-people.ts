import { type Kysely, sql } from 'kysely'

/** How people come to the desk, get in again, and go. These tables are the sign-in library's, without a wall. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // Who has gone stays named in what he did; the least of the roles makes sure that no list of those who serve finds him.
  `alter table member add column removed_at timestamptz,
    add constraint member_removed check (removed_at is null or role = 'viewer')`,
  `alter table invitation add column name text not null default '', add column language text not null default 'en',
    add column link_hash text unique`,
  `create unique index invitation_open on invitation (workspace_id, email) where status = 'open'`,
  // One a person: a new link makes the one before worth nothing.
  `create table password_reset (
    user_id uuid primary key references "user" on delete cascade, link_hash text not null unique,
    made_at timestamptz not null, expires_at timestamptz not null)`,
]
