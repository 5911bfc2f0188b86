import { type Kysely, sql } from 'kysely'

/**
 * The house: who may come in, who said what and how we heard it, facts that only grow, work on its way.
 * Plain SQL, because that is what the plans are made of; PostgreSQL 15 accepts all of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  for (const table of WALLED) await sql.raw(wallOf(table)).execute(db)
}

/** Tables of the sign-in library; they are read before a workspace is known, so no wall stands around them. */
const SIGN_IN = [
  `create table workspace (
    id uuid primary key, name text not null, slug text not null unique, logo text, metadata text,
    created_at timestamptz not null default now())`,
  `create table "user" (
    id uuid primary key, name text not null, email text not null unique, email_verified boolean not null default false,
    image text, created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,
  `create table session (
    id uuid primary key, token text not null unique, user_id uuid not null references "user" on delete cascade,
    expires_at timestamptz not null, ip_address text, user_agent text, active_workspace_id uuid,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,
  `create index session_by_user on session (user_id)`,
  `create table credential (
    id uuid primary key, account_id text not null, provider_id text not null,
    user_id uuid not null references "user" on delete cascade,
    access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz, scope text, password text,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,
  `create index credential_by_user on credential (user_id)`,
  `create table verification (
    id uuid primary key, identifier text not null, value text not null, expires_at timestamptz not null,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now())`,
  `create index verification_identifier on verification (identifier)`,
  `create table rate_limit (id uuid primary key, key text not null unique, count integer not null, last_request bigint not null)`,
  `create table member (
    id uuid primary key, workspace_id uuid not null references workspace on delete cascade,
    user_id uuid not null references "user" on delete cascade, role text not null,
    created_at timestamptz not null default now(), unique (workspace_id, user_id), unique (workspace_id, id))`,
  `create table invitation (
    id uuid primary key, workspace_id uuid not null references workspace on delete cascade, email text not null,
    role text, status text not null, expires_at timestamptz not null,
    inviter_id uuid not null references "user" on delete cascade, created_at timestamptz not null default now())`,
]

const BRAND = [
  `create table policy (
    workspace_id uuid not null references workspace on delete cascade, version integer not null,
    document jsonb not null, published_at timestamptz not null, published_by uuid,
    primary key (workspace_id, version))`,
  `create table queue (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, key text not null,
    name jsonb not null, primary key (workspace_id, id), unique (workspace_id, key))`,
  `create table account (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, channel text not null,
    external_id text not null, handle text not null, display_name text not null,
    purpose text not null check (purpose in ('care','marketing','both')),
    status text not null check (status in ('connected','needsLogin','paused')),
    keywords text[] not null default '{}', settings jsonb not null, secrets bytea not null,
    trouble jsonb, daily_budget_micros bigint, created_at timestamptz not null, removed_at timestamptz,
    primary key (workspace_id, id))`,
  `create unique index account_identity on account (workspace_id, channel, external_id) where removed_at is null`,
  `create table account_cursor (
    workspace_id uuid not null, account_id uuid not null, source text not null, cursor text,
    lease_token bigint not null default 0, lease_until timestamptz, next_read_at timestamptz not null,
    last_read_at timestamptz, last_heard_at timestamptz,
    primary key (workspace_id, account_id, source),
    foreign key (workspace_id, account_id) references account on delete cascade)`,
  `create index account_cursor_due on account_cursor (next_read_at)`,
  `create table budget (
    workspace_id uuid not null, account_id uuid not null, day date not null,
    spent_micros bigint not null default 0, deliveries integer not null default 0,
    primary key (workspace_id, account_id, day),
    foreign key (workspace_id, account_id) references account on delete cascade)`,
  `create table login_attempt (
    workspace_id uuid not null references workspace on delete cascade, state text not null,
    member_id uuid not null, sealed bytea not null, expires_at timestamptz not null,
    primary key (workspace_id, state))`,
]

const PEOPLE = [
  `create table customer (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null,
    display_name text not null, first_seen_at timestamptz not null, primary key (workspace_id, id))`,
  `create table profile (
    workspace_id uuid not null, id uuid not null, channel text not null, external_id text not null,
    handle text not null, display_name text not null, bio text not null, avatar_url text,
    followers integer not null, is_verified boolean not null, customer_id uuid not null,
    seen_at timestamptz not null, primary key (workspace_id, id), unique (workspace_id, channel, external_id),
    foreign key (workspace_id, customer_id) references customer)`,
  `create index profile_customer on profile (workspace_id, customer_id)`,
  `create table profile_link (
    workspace_id uuid not null, profile_id uuid not null, customer_id uuid not null,
    proof text not null, linked_at timestamptz not null, unlinked_at timestamptz,
    primary key (workspace_id, profile_id, linked_at),
    foreign key (workspace_id, profile_id) references profile on delete cascade,
    foreign key (workspace_id, customer_id) references customer)`,
]

const MATTERS = [
  `create sequence ticket_number`,
  `create table ticket (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null,
    number bigint not null default nextval('ticket_number'),
    customer_id uuid not null,
    status text not null check (status in ('open','waiting','snoozed','resolved')),
    priority text not null check (priority in ('urgent','high','normal','low')),
    queue_id uuid, assignee_id uuid, snoozed_until timestamptz, waiting_since timestamptz, due_at timestamptz,
    resolution text, resolved_at timestamptz, opened_at timestamptz not null, last_message_at timestamptz not null,
    profile_id uuid not null, account_id uuid not null, channel text not null,
    visibility text not null check (visibility in ('public','direct')),
    customer_name text not null, handle text not null, preview text not null, language text not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, customer_id) references customer,
    foreign key (workspace_id, queue_id) references queue,
    foreign key (workspace_id, assignee_id) references member (workspace_id, id),
    check ((status = 'resolved') = (resolved_at is not null)),
    check (status <> 'snoozed' or snoozed_until is not null))`,
  `create index ticket_due on ticket (workspace_id, status, (coalesce(due_at, 'infinity'::timestamptz)), id) where status <> 'resolved'`,
  `create index ticket_due_assignee on ticket (workspace_id, assignee_id, (coalesce(due_at, 'infinity'::timestamptz)), id) where status = 'open'`,
  `create index ticket_recent on ticket (workspace_id, status, last_message_at desc, id)`,
  `create index ticket_customer on ticket (workspace_id, customer_id, opened_at desc)`,
  `create index ticket_snoozed on ticket (snoozed_until) where status = 'snoozed'`,
  `create table ticket_tally (
    workspace_id uuid not null, status text not null, queue_id uuid, assignee_id uuid, n integer not null)`,
  `create index ticket_tally_workspace on ticket_tally (workspace_id)`,
  `create table conversation (
    workspace_id uuid not null, id uuid not null, account_id uuid not null, profile_id uuid not null,
    channel text not null, kind text not null check (kind in ('public','direct')), network_thread text not null,
    ticket_id uuid, last_message_at timestamptz not null,
    primary key (workspace_id, id), unique (workspace_id, account_id, kind, network_thread, profile_id),
    foreign key (workspace_id, account_id) references account,
    foreign key (workspace_id, profile_id) references profile,
    foreign key (workspace_id, ticket_id) references ticket)`,
  `create index conversation_thread on conversation (workspace_id, network_thread, profile_id)`,
  `create index conversation_ticket on conversation (workspace_id, ticket_id)`,
  `create table message (
    workspace_id uuid not null, id uuid not null, channel text not null, external_id text,
    conversation_id uuid, ticket_id uuid, profile_id uuid, author_member_id uuid, account_id uuid not null,
    direction text not null check (direction in ('inbound','outbound')),
    visibility text not null check (visibility in ('public','direct','internal')),
    text text not null, language text not null, media jsonb not null default '[]',
    in_reply_to text, quotes text, network_thread text, addressed text[] not null default '{}',
    reposts integer not null default 0, revision integer not null default 1,
    written_at timestamptz not null, received_at timestamptz not null, deleted_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, conversation_id) references conversation,
    foreign key (workspace_id, ticket_id) references ticket,
    foreign key (workspace_id, profile_id) references profile)`,
  `create unique index message_external on message (workspace_id, channel, external_id) where external_id is not null`,
  `create index message_conversation on message (workspace_id, conversation_id, written_at desc)`,
  `create index message_ticket on message (workspace_id, ticket_id, written_at desc)`,
  `create index message_thread on message (workspace_id, network_thread, written_at) where visibility = 'public'`,
  `create table message_raw (
    workspace_id uuid not null, message_id uuid not null, payload jsonb not null,
    primary key (workspace_id, message_id),
    foreign key (workspace_id, message_id) references message on delete cascade)`,
  `create table message_revision (
    workspace_id uuid not null, message_id uuid not null, revision integer not null, text text not null,
    replaced_at timestamptz not null, primary key (workspace_id, message_id, revision),
    foreign key (workspace_id, message_id) references message on delete cascade)`,
  `create table sighting (
    workspace_id uuid not null, message_id uuid not null, account_id uuid not null,
    source text not null check (source in ('mention','reply','quote','keyword','direct','own','thread')),
    seen_at timestamptz not null, primary key (workspace_id, message_id, account_id, source),
    foreign key (workspace_id, message_id) references message on delete cascade)`,
  `create table repost (
    workspace_id uuid not null, channel text not null, external_id text not null, of_external_id text not null,
    author_external_id text not null, reposted_at timestamptz not null,
    primary key (workspace_id, channel, external_id))`,
  `create index repost_of on repost (workspace_id, channel, of_external_id)`,
]

const FACTS = [
  `create table decision (
    workspace_id uuid not null, id uuid not null, message_id uuid not null, policy_version integer not null,
    facts jsonb not null, engage boolean not null, queue_id uuid, how text not null, priority text not null,
    answer_within_minutes integer not null, because jsonb not null, decided_at timestamptz not null,
    overruled_by uuid, is_current boolean not null default true,
    primary key (workspace_id, id),
    foreign key (workspace_id, message_id) references message on delete cascade,
    foreign key (workspace_id, queue_id) references queue)`,
  `create unique index decision_current on decision (workspace_id, message_id) where is_current`,
  `create index decision_not_answered on decision (workspace_id, decided_at desc, id) where is_current and not engage`,
  `create table clock (
    workspace_id uuid not null, id uuid not null, ticket_id uuid not null,
    metric text not null check (metric in ('firstResponse','nextResponse','resolution','publicClosure')),
    state text not null check (state in ('running','met','breached','cancelled')),
    started_at timestamptz not null, due_at timestamptz not null, breached_at timestamptz, ended_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, ticket_id) references ticket on delete cascade)`,
  `create unique index clock_open on clock (workspace_id, ticket_id, metric) where ended_at is null`,
  `create index clock_due on clock (due_at) where state = 'running'`,
  `create table event (
    workspace_id uuid not null, id uuid not null, at timestamptz not null, type text not null,
    actor jsonb not null, subject_id uuid, ticket_id uuid, data jsonb not null,
    xid xid8 not null default pg_current_xact_id(), primary key (workspace_id, id))`,
  `create index event_tail on event (xid, id)`,
  `create index event_ticket on event (workspace_id, ticket_id, at desc) where ticket_id is not null`,
]

const DELIVERIES = [
  `create table delivery (
    workspace_id uuid not null, id uuid not null, message_id uuid not null, ticket_id uuid not null,
    conversation_id uuid not null, account_id uuid not null,
    kind text not null check (kind in ('reply','post','direct','repost')),
    text text not null, target_external_id text, recipient_external_id text, candidate_key text not null,
    state text not null check (state in ('pending','sending','sent','failed','unknown')),
    not_before timestamptz not null, lease_until timestamptz, attempts integer not null default 0,
    first_tried_at timestamptz, look_again_at timestamptz, predecessor_id uuid,
    external_id text, sent_at timestamptz, refusal jsonb, cost_micros bigint not null, created_at timestamptz not null,
    primary key (workspace_id, id),
    check ((state = 'sent') = (external_id is not null)),
    check (state <> 'sending' or lease_until is not null),
    foreign key (workspace_id, message_id) references message on delete cascade,
    foreign key (workspace_id, ticket_id) references ticket,
    foreign key (workspace_id, conversation_id) references conversation,
    foreign key (workspace_id, account_id) references account,
    foreign key (workspace_id, predecessor_id) references delivery on delete set null (predecessor_id))`,
  `create index delivery_due on delivery (not_before) where state = 'pending'`,
  `create index delivery_lease on delivery (lease_until) where state = 'sending'`,
  `create index delivery_unknown on delivery (look_again_at) where state = 'unknown'`,
  `create index delivery_conversation on delivery (workspace_id, conversation_id, created_at desc)`,
  `create unique index delivery_message on delivery (workspace_id, message_id)`,
  `create index delivery_candidate on delivery (workspace_id, account_id, candidate_key) where state in ('sending','unknown')`,
  `create index delivery_predecessor on delivery (workspace_id, predecessor_id) where predecessor_id is not null`,
  `create table delivery_attempt (
    workspace_id uuid not null, delivery_id uuid not null, n integer not null, tried_at timestamptz not null,
    answered_at timestamptz, outcome jsonb, primary key (workspace_id, delivery_id, n),
    foreign key (workspace_id, delivery_id) references delivery on delete cascade)`,
]

/**
 * Counts are kept, not counted: each change of tickets adds its difference as rows, so that writers never wait
 * for one another on a counter; readers sum, and a worker folds the rows together.
 */
const TALLIES = [
  `create function tally_new_tickets() returns trigger language plpgsql as $$ begin
    insert into ticket_tally (workspace_id, status, queue_id, assignee_id, n)
    select workspace_id, status, queue_id, assignee_id, count(*) from new_rows group by 1, 2, 3, 4;
    return null; end $$`,
  `create function tally_changed_tickets() returns trigger language plpgsql as $$ begin
    insert into ticket_tally (workspace_id, status, queue_id, assignee_id, n)
    select workspace_id, status, queue_id, assignee_id, sum(n) from (
      select workspace_id, status, queue_id, assignee_id, 1 as n from new_rows
      union all select workspace_id, status, queue_id, assignee_id, -1 from old_rows) as difference
    group by 1, 2, 3, 4 having sum(n) <> 0;
    return null; end $$`,
  `create trigger ticket_inserted after insert on ticket referencing new table as new_rows
    for each statement execute function tally_new_tickets()`,
  `create trigger ticket_updated after update on ticket referencing old table as old_rows new table as new_rows
    for each statement execute function tally_changed_tickets()`,
]

const STATEMENTS = [...SIGN_IN, ...BRAND, ...PEOPLE, ...MATTERS, ...FACTS, ...DELIVERIES, ...TALLIES]

const WALLED = [
  'policy',
  'queue',
  'account',
  'account_cursor',
  'budget',
  'login_attempt',
  'customer',
  'profile',
  'profile_link',
  'ticket',
  'ticket_tally',
  'conversation',
  'message',
  'message_raw',
  'message_revision',
  'sighting',
  'repost',
  'decision',
  'clock',
  'event',
  'delivery',
  'delivery_attempt',
]

/**
 * The second wall: a transaction sees the rows of the workspace that it has named, whatever its queries forget.
 * `*` is for the workers, which look for due work in every workspace and then name one.
 */
const wallOf = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy workspace_wall on ${table}
    using (current_setting('pronto.workspace', true) in (workspace_id::text, '*'))
    with check (current_setting('pronto.workspace', true) in (workspace_id::text, '*'))`
