import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** What is begun and not sent, what waits for a second person, and who looks at what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table draft (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, ticket_id uuid not null,
    mode text not null check (mode in ('public','direct','note')), author_id uuid not null,
    text text not null, subject text, files jsonb not null, extras jsonb not null,
    version integer not null, saved_at timestamptz not null,
    primary key (workspace_id, id), unique (workspace_id, ticket_id, mode, author_id),
    foreign key (workspace_id, ticket_id) references ticket on delete cascade,
    foreign key (workspace_id, author_id) references member (workspace_id, id) on delete cascade)`,
  `create index draft_author on draft (workspace_id, author_id)`,
  `create table approval (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, ticket_id uuid not null,
    mode text not null check (mode in ('public','direct')), account_id uuid not null,
    candidates jsonb not null, note text not null,
    state text not null check (state in ('waiting','approved','refused','withdrawn')),
    asked_by uuid not null, asked_at timestamptz not null,
    decided_by uuid, decided_at timestamptz, decision_note text not null default '',
    primary key (workspace_id, id),
    foreign key (workspace_id, ticket_id) references ticket on delete cascade,
    foreign key (workspace_id, account_id) references account,
    check ((state = 'waiting') = (decided_at is null)),
    check (decided_by is distinct from asked_by or state not in ('approved','refused')))`,
  `create unique index approval_waiting on approval (workspace_id, ticket_id) where state = 'waiting'`,
  `create index approval_ticket on approval (workspace_id, ticket_id, asked_at desc)`,
  // With which request it waits: nobody sends it meanwhile, and it is not forgotten.
  `alter table attachment add column approval_id uuid,
    add foreign key (workspace_id, approval_id) references approval on delete set null (approval_id)`,
  `create index attachment_approval on attachment (workspace_id, approval_id) where approval_id is not null`,
  `alter table ticket add column awaits_approval_since timestamptz, add column approval_refused_at timestamptz`,
  `create index ticket_approval on ticket (workspace_id, (coalesce(due_at, 'infinity'::timestamptz)), id)
    where awaits_approval_since is not null`,
  `create table ticket_presence (
    workspace_id uuid not null references workspace on delete cascade, ticket_id uuid not null,
    member_id uuid not null, doing text not null check (doing in ('looking','writing')),
    expires_at timestamptz not null, primary key (workspace_id, ticket_id, member_id))`,
  // Of this quarter of a minute alone: what a crash loses is said again at once.
  `alter table ticket_presence set unlogged`,
  ...['draft', 'approval', 'ticket_presence'].flatMap(table => raiseWall(table)),
]
