import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** What each member can do, whether he is at the desk, and which tickets wait for somebody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const OPEN_TO_ALL = `where status = 'open' and assignee_id is null`

/**
 * Whoever leaves must not take matters along, nor be kept by them. Seats are taken away by the sign-in library, which
 * knows no workspace: the trigger names it, so that the wall lets the rows through.
 */
const RELEASE = `create function release_tickets() returns trigger language plpgsql as $$
  declare named text := coalesce(current_setting('pronto.workspace', true), '');
  begin
    perform set_config('pronto.workspace', old.workspace_id::text, true);
    insert into event (workspace_id, id, at, type, actor, subject_id, ticket_id, data)
      select workspace_id, gen_random_uuid(), now(), 'ticket.unassigned', '{"kind":"clock"}', id, id,
        jsonb_build_object('from', old.id, 'why', 'left')
      from ticket where workspace_id = old.workspace_id and assignee_id = old.id and status <> 'resolved';
    update ticket set assignee_id = null where workspace_id = old.workspace_id and assignee_id = old.id;
    perform set_config('pronto.workspace', named, true);
    return old;
  end $$`

const STATEMENTS = [
  // The lease has no index, so that a heartbeat changes the row in place.
  `create table agent (
    workspace_id uuid not null references workspace on delete cascade, member_id uuid not null,
    skills text[] not null default '{}', languages jsonb not null default '{}', channels text[] not null default '{}',
    teams text[] not null default '{}', capacity double precision check (capacity >= 0),
    is_junior boolean not null default false,
    presence text not null default 'offline' check (presence in ('available','away','offline')),
    chosen text not null default 'available' check (chosen in ('available','away','offline')),
    present_since timestamptz, lease_until timestamptz, given_at timestamptz, passed jsonb not null default '{}',
    primary key (workspace_id, member_id),
    foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade)`,
  `create table ticket_skip (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null,
    ticket_id uuid not null, member_id uuid not null, reason text not null, note text not null,
    skipped_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, ticket_id) references ticket on delete cascade,
    foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade)`,
  `create index ticket_skip_time on ticket_skip (workspace_id, skipped_at)`,
  `create index ticket_skip_ticket on ticket_skip (workspace_id, ticket_id)`,
  `create table valve (
    workspace_id uuid primary key references workspace on delete cascade, overloaded_since timestamptz)`,
  `create index ticket_next on ticket (workspace_id, queue_id, priority, (coalesce(due_at, 'infinity'::timestamptz)), id)
    ${OPEN_TO_ALL}`,
  `create index ticket_longest on ticket (workspace_id, opened_at, id) ${OPEN_TO_ALL}`,
  `create index ticket_in_hand on ticket (workspace_id, assignee_id, status, last_message_at)
    where status in ('open','waiting') and assignee_id is not null`,
  RELEASE,
  `create trigger member_left before delete on member for each row execute function release_tickets()`,
  ...['agent', 'ticket_skip', 'valve'].flatMap(table => raiseWall(table)),
]
