import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** What each person is told of, how he wants to be told, and on which devices. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const MEMBER = `foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade`

const STATEMENTS = [
  // Of what it tells, the rest stands where it is about: it is read anew, so that nothing is told that is gone.
  `create table notification (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, member_id uuid not null,
    group_key text not null, ticket_id uuid, kinds text[] not null check (cardinality(kinds) > 0),
    times integer not null check (times > 0), ways text[] not null, detail jsonb not null,
    first_at timestamptz not null, last_at timestamptz not null, seen_at timestamptz, read_at timestamptz,
    push_at timestamptz, push_attempts integer not null default 0, rings_at timestamptz, mailed_at timestamptz,
    primary key (workspace_id, id), ${MEMBER},
    foreign key (workspace_id, ticket_id) references ticket on delete cascade)`,
  // What happens again while nobody has read it is told in the same place.
  `create unique index notification_open on notification (workspace_id, member_id, group_key) where read_at is null`,
  `create index notification_list on notification (workspace_id, member_id, last_at desc, id)`,
  // Told to browsers that hang on the live stream.
  `create index notification_recent on notification (last_at)`,
  `create index notification_ticket on notification (workspace_id, ticket_id) where ticket_id is not null`,
  `create index notification_push on notification (push_at) where push_at is not null`,
  `create table notification_preference (
    workspace_id uuid not null references workspace on delete cascade, member_id uuid not null,
    ways jsonb not null default '{}', quiet_from text, quiet_to text, time_zone text not null,
    locale text not null check (locale in ('it','fr','en')),
    digest text not null check (digest in ('off','hourly','daily')), digest_clock text not null,
    shows_words boolean not null, primary key (workspace_id, member_id), ${MEMBER},
    check ((quiet_from is null) = (quiet_to is null)))`,
  `create table notification_digest (
    workspace_id uuid not null references workspace on delete cascade, member_id uuid not null,
    sent_at timestamptz not null, primary key (workspace_id, member_id), ${MEMBER})`,
  `create table push_subscription (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, member_id uuid not null,
    endpoint_hash bytea not null, sealed bytea not null, name text not null, created_at timestamptz not null,
    primary key (workspace_id, id), ${MEMBER})`,
  `create unique index push_subscription_endpoint on push_subscription (workspace_id, endpoint_hash)`,
  `create index push_subscription_member on push_subscription (workspace_id, member_id)`,
  // Of the whole installation: the stream of events is one.
  `create table event_cursor (reader text primary key, xid xid8 not null, event_id uuid not null)`,
  ...['notification', 'notification_preference', 'notification_digest', 'push_subscription'].flatMap(table =>
    raiseWall(table),
  ),
]
