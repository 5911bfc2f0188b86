import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** Questions to departments, what is carried to them, and the ticketing systems in which they work. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table ticketing_system (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null,
    system text not null, name text not null, settings jsonb not null, secrets bytea not null,
    cursor text, lease_token bigint not null default 0, lease_until timestamptz, read_again_at timestamptz not null,
    failures integer not null default 0,
    heard_at timestamptz, trouble jsonb,
    added_by uuid not null, added_at timestamptz not null, removed_at timestamptz,
    primary key (workspace_id, id))`,
  `create index ticketing_system_due on ticketing_system (read_again_at) where removed_at is null`,
  // How a department of the policy is reached; the policy says what it owns.
  `create table department (
    workspace_id uuid not null references workspace on delete cascade, key text not null,
    way text not null check (way in ('letter','link','desk','ticketing')),
    language text not null, address text, account_id uuid, climb_address text, system_id uuid,
    changed_by uuid not null, changed_at timestamptz not null,
    primary key (workspace_id, key),
    foreign key (workspace_id, account_id) references account,
    foreign key (workspace_id, system_id) references ticketing_system)`,
  `create table department_member (
    workspace_id uuid not null, department text not null, member_id uuid not null,
    primary key (workspace_id, department, member_id),
    foreign key (workspace_id, department) references department on delete cascade,
    foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade)`,
  `create index department_member_member on department_member (workspace_id, member_id)`,
  `create table escalation (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, ticket_id uuid not null,
    state text not null check (state in ('asked','answered','refused','settled','withdrawn')),
    department text not null, way text not null check (way in ('letter','link','desk','ticketing')),
    title text not null, shown jsonb not null,
    asked_by uuid not null, opened_at timestamptz not null, asked_at timestamptz not null,
    answered_at timestamptz, ended_at timestamptz,
    reminders integer not null default 0, climbed_at timestamptz,
    account_id uuid, address text, system_id uuid, issue_id text, issue_status text, issue_read_at timestamptz,
    link_version integer not null default 0, link_expires_at timestamptz, link_opened_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, ticket_id) references ticket on delete cascade,
    foreign key (workspace_id, account_id) references account,
    foreign key (workspace_id, system_id) references ticketing_system,
    check ((state in ('settled','withdrawn')) = (ended_at is not null)),
    check (state <> 'asked' or answered_at is null))`,
  `create index escalation_ticket on escalation (workspace_id, ticket_id, opened_at)`,
  `create index escalation_department on escalation (workspace_id, department, state, asked_at)`,
  `create unique index escalation_issue on escalation (workspace_id, system_id, issue_id) where issue_id is not null`,
  `create table escalation_entry (
    workspace_id uuid not null, id uuid not null, escalation_id uuid not null,
    kind text not null check (kind in
      ('question','addition','answer','refusal','news','status','reminder','climb','forwarding','withdrawal','end')),
    text text not null, by jsonb not null, way text, department text not null,
    external_id text, at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, escalation_id) references escalation on delete cascade)`,
  `create index escalation_entry_escalation on escalation_entry (workspace_id, escalation_id, at, id)`,
  // However often and by whichever way it is told: it was said once.
  `create unique index escalation_entry_told on escalation_entry (workspace_id, escalation_id, external_id)
    where external_id is not null`,
  // The outbox towards departments, as delivery is towards customers.
  `create table errand (
    workspace_id uuid not null, id uuid not null, escalation_id uuid not null, entry_id uuid,
    place integer not null, kind text not null check (kind in ('letter','create','comment','status','update')),
    payload jsonb not null, file_ids uuid[] not null default '{}',
    account_id uuid, system_id uuid,
    state text not null check (state in ('pending','sending','sent','failed','unknown')),
    not_before timestamptz not null, lease_until timestamptz, look_again_at timestamptz,
    attempts integer not null default 0, first_tried_at timestamptz, last_tried_at timestamptz,
    external_id text, sent_at timestamptz, refusal jsonb, created_at timestamptz not null,
    primary key (workspace_id, id), unique (workspace_id, escalation_id, place),
    foreign key (workspace_id, escalation_id) references escalation on delete cascade,
    foreign key (workspace_id, entry_id) references escalation_entry on delete cascade,
    foreign key (workspace_id, account_id) references account,
    foreign key (workspace_id, system_id) references ticketing_system)`,
  `create index errand_due on errand (not_before) where state = 'pending'`,
  `create index errand_lease on errand (lease_until) where state = 'sending'`,
  `create index errand_unknown on errand (look_again_at) where state = 'unknown'`,
  `create index errand_letter on errand (workspace_id, external_id) where kind = 'letter'`,
  `create index errand_address on errand (workspace_id, lower(payload ->> 'to')) where kind = 'letter'`,
  `alter table attachment drop constraint attachment_check1, add column entry_id uuid,
    add constraint attachment_owner_check check
      (num_nonnulls(member_id, message_id, entry_id) > 0 and num_nonnulls(member_id, message_id) < 2),
    add foreign key (workspace_id, entry_id) references escalation_entry on delete cascade`,
  `create index attachment_entry on attachment (workspace_id, entry_id) where entry_id is not null`,
  `create index escalation_unread on escalation (workspace_id, system_id) where issue_id is not null and issue_read_at is null`,
  // Every escalation has a clock of its own; a ticket still has one of each other metric.
  `alter table clock add column escalation_id uuid,
    add foreign key (workspace_id, escalation_id) references escalation on delete cascade,
    add constraint clock_escalation_check check ((metric = 'departmentAnswer') = (escalation_id is not null))`,
  `drop index clock_open`,
  // Of a ticket's own clocks one runs a metric, and one for each question; what is null here is the ticket itself.
  `create unique index clock_open on clock (workspace_id, ticket_id, metric, escalation_id)
    nulls not distinct where ended_at is null`,
  `create index clock_escalation on clock (workspace_id, escalation_id) where escalation_id is not null`,
  // From whose answer its author goes on.
  `alter table draft add column escalation_id uuid,
    add foreign key (workspace_id, escalation_id) references escalation on delete set null (escalation_id)`,
  // With whom it lies: which departments owe an answer, and since when one lies with the agent.
  `alter table ticket add column asked_departments text[] not null default '{}', add column department_answered_at timestamptz`,
  `create index ticket_asked on ticket (workspace_id, due_at, id) where asked_departments <> '{}'`,
  `create index ticket_department_answered on ticket (workspace_id, due_at, id) where department_answered_at is not null`,
  ...[
    'ticketing_system',
    'department',
    'department_member',
    'escalation',
    'escalation_entry',
    'errand',
  ].flatMap(table => raiseWall(table)),
]
