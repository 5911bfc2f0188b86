import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** Networks that are heard at once: connections that one node holds, and what they tell besides messages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table stream (
    workspace_id uuid not null references workspace on delete cascade, channel text not null, key text not null,
    account_ids uuid[] not null, covers text[] not null,
    lease_token bigint not null default 0, lease_until timestamptz, next_open_at timestamptz not null,
    failures integer not null default 0, opened_at timestamptz, heard_at timestamptz, trouble jsonb,
    primary key (workspace_id, channel, key))`,
  ...raiseWall('stream'),
  `create table follow (
    workspace_id uuid not null, account_id uuid not null, profile_id uuid not null,
    followed_at timestamptz not null, ended_at timestamptz,
    primary key (workspace_id, account_id, profile_id),
    foreign key (workspace_id, account_id) references account on delete cascade,
    foreign key (workspace_id, profile_id) references profile on delete cascade)`,
  ...raiseWall('follow'),
  // How often in a row a source could not be read: the pause grows with it.
  `alter table account_cursor add column failures integer not null default 0`,
  // Encrypted for the network's own app alone; when its text was taken away; when it was last seen to stand.
  `alter table message add column is_sealed boolean not null default false,
    add column forgotten_at timestamptz, add column seen_standing_at timestamptz`,
  `create index message_to_forget on message (deleted_at) where deleted_at is not null and forgotten_at is null`,
]
