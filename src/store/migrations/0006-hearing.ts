import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** What an account may do, how it is used to hear, and what it missed while nobody read it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...ACCOUNTS, ...ABSENCES, ...WALLS]) await sql.raw(statement).execute(db)
}

const ACCOUNTS = [
  `alter table account add column rights jsonb not null default '[]', add column checked_at timestamptz,
    add column silent_since timestamptz, add column away_code text`,
  // When the source was last read up to its present.
  `alter table account_cursor add column present_at timestamptz`,
  // How much an account heard, by the hour in which it was said: what its habit is learned from.
  `create table heard_hour (
    workspace_id uuid not null, account_id uuid not null, hour timestamptz not null,
    heard integer not null, last_at timestamptz not null,
    primary key (workspace_id, account_id, hour),
    foreign key (workspace_id, account_id) references account on delete cascade)`,
]

const ABSENCES = [
  `create table absence (
    workspace_id uuid not null, id uuid not null, account_id uuid not null,
    from_at timestamptz not null, resumed_at timestamptz not null, ended_at timestamptz,
    code text not null, unreached jsonb not null default '[]', dismissed_at timestamptz, dismissed_by uuid,
    primary key (workspace_id, id),
    foreign key (workspace_id, account_id) references account on delete cascade)`,
  `create unique index absence_open on absence (workspace_id, account_id) where ended_at is null`,
  `create index absence_shown on absence (workspace_id, account_id, ended_at desc) where dismissed_at is null`,
  `create table absence_message (
    workspace_id uuid not null, absence_id uuid not null, message_id uuid not null,
    kind text not null check (kind in ('mention','reply','quote','keyword','direct','own','thread')),
    ticket_id uuid, was_due boolean not null,
    primary key (workspace_id, absence_id, message_id),
    foreign key (workspace_id, absence_id) references absence on delete cascade,
    foreign key (workspace_id, message_id) references message on delete cascade)`,
  `create index absence_message_message on absence_message (workspace_id, message_id)`,
]

const WALLS = ['heard_hour', 'absence', 'absence_message'].flatMap(raiseWall)
