import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** What letters and open networks bring: subjects, files, gates, labels, reactions; passages from channel to channel. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...MESSAGES, ...PASSAGES]) await sql.raw(statement).execute(db)
}

const MESSAGES = [
  `alter table message add column letter jsonb, add column labels text[] not null default '{}',
    add column gate text check (gate in ('closed','blocked')), add column is_automatic boolean not null default false,
    add column liked_at timestamptz, add column reposted_at timestamptz`,
  // A file belongs to the member who brought it, or to the message with which it came.
  `alter table attachment alter column member_id drop not null, add column message_id uuid,
    add column name text not null default '', add column content_id text,
    add column is_dangerous boolean not null default false,
    add foreign key (workspace_id, message_id) references message on delete cascade,
    add check ((member_id is null) = (message_id is not null))`,
  `create index attachment_message on attachment (workspace_id, message_id, place) where message_id is not null`,
  `drop index attachment_unused`,
  `create index attachment_unused on attachment (created_at) where delivery_id is null and message_id is null`,
  `alter table delivery add column subject text not null default '', drop constraint delivery_kind_check,
    add constraint delivery_kind_check check (kind in ('reply','quote','post','direct'))`,
  `alter table stream add column cursor text`,
  // Set when a network knocks; a reading that began before looks again at once.
  `alter table account_cursor add column woken_at timestamptz`,
]

const PASSAGES = [
  // Somebody is led from one channel to another, by a code that goes with him.
  `create table passage (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, code text not null,
    ticket_id uuid not null, account_id uuid not null, created_by uuid, created_at timestamptz not null,
    opened_at timestamptz, arrived_at timestamptz, conversation_id uuid,
    primary key (workspace_id, id),
    foreign key (workspace_id, ticket_id) references ticket on delete cascade,
    foreign key (workspace_id, account_id) references account on delete cascade,
    foreign key (workspace_id, conversation_id) references conversation on delete set null (conversation_id),
    check ((arrived_at is null) = (conversation_id is null)))`,
  // Whoever opens the link has no workspace yet: the code is one of a kind everywhere.
  `create unique index passage_code on passage (code)`,
  `create index passage_ticket on passage (workspace_id, ticket_id, created_at)`,
  ...raiseWall('passage'),
]
