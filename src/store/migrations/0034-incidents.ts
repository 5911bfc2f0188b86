import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** One cause behind many tickets. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // Who changed it is named without a key: he may leave, and what he wrote stays.
  `create table incident (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null,
    title text not null check (title <> ''), description text not null default '',
    words text[] not null default '{}', macro_id uuid,
    state text not null default 'open' check (state in ('open','resolved')),
    since timestamptz not null, opened_at timestamptz not null, opened_by uuid,
    resolved_at timestamptz, changed_at timestamptz not null, changed_by uuid,
    primary key (workspace_id, id),
    foreign key (workspace_id, macro_id) references macro,
    check ((state = 'resolved') = (resolved_at is not null)))`,
  `create index incident_open on incident (workspace_id, since) where state = 'open'`,
  `create index incident_macro on incident (workspace_id, macro_id) where macro_id is not null`,
  `alter table ticket add column incident_id uuid`,
  `alter table ticket add foreign key (workspace_id, incident_id) references incident`,
  `create index ticket_incident on ticket (workspace_id, incident_id) where incident_id is not null`,
  // Somebody said of a ticket that it is not this one: it is not suggested again.
  `create table incident_dismissal (
    workspace_id uuid not null, ticket_id uuid not null, incident_id uuid not null,
    dismissed_at timestamptz not null, dismissed_by uuid,
    primary key (workspace_id, ticket_id, incident_id),
    foreign key (workspace_id, ticket_id) references ticket (workspace_id, id) on delete cascade,
    foreign key (workspace_id, incident_id) references incident on delete cascade)`,
  `create index incident_dismissal_incident on incident_dismissal (workspace_id, incident_id)`,
  ...['incident', 'incident_dismissal'].flatMap(raiseWall),
]
