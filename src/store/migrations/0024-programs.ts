import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** Keys by which programs come in, receivers that are told of events, and the ways by which the audit log is read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table api_key (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, member_id uuid not null,
    name text not null, permissions text[] not null, hash bytea not null, prefix text not null,
    made_by uuid not null, made_at timestamptz not null, expires_at timestamptz, last_used_at timestamptz,
    revoked_at timestamptz, revoked_by uuid,
    primary key (workspace_id, id),
    foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade,
    check ((revoked_at is null) = (revoked_by is null)))`,
  // Whoever knocks with a key belongs to no workspace yet.
  `create unique index api_key_hash on api_key (hash)`,
  `create table webhook (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, url text not null,
    event_types text[] not null, secret bytea not null, made_by uuid not null, made_at timestamptz not null,
    off_at timestamptz, off_why text check (off_why in ('hand','failing','gone')), failing_since timestamptz,
    place_xid xid8 not null, place_id uuid not null,
    primary key (workspace_id, id), check ((off_at is null) = (off_why is null)))`,
  // Events are never deleted, so they are named without a key: each would cost every event a look here.
  `create table webhook_delivery (
    workspace_id uuid not null, id uuid not null, webhook_id uuid not null, event_id uuid not null,
    state text not null check (state in ('pending','taken','failed')), attempts integer not null default 0,
    not_before timestamptz not null, created_at timestamptz not null, last_tried_at timestamptz,
    status integer, trouble text, answer text,
    primary key (workspace_id, id), unique (workspace_id, webhook_id, event_id),
    foreign key (workspace_id, webhook_id) references webhook on delete cascade)`,
  `create index webhook_delivery_due on webhook_delivery (workspace_id, webhook_id, not_before) where state = 'pending'`,
  `create index webhook_delivery_old on webhook_delivery (created_at)`,
  `create index event_time on event (workspace_id, at, id)`,
  `create index event_type on event (workspace_id, type, at, id)`,
  `create index event_person on event (workspace_id, (actor ->> 'memberId'), at, id)
    where actor ->> 'memberId' is not null`,
  `create index event_subject on event (workspace_id, subject_id, at, id) where ticket_id is null`,
  ...['api_key', 'webhook', 'webhook_delivery'].flatMap(table => raiseWall(table)),
]
