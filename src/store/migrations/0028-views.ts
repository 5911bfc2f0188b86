import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** Views that people save, and what a view can be narrowed by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table saved_view (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, member_id uuid,
    name text not null check (name <> ''), view text not null, facets jsonb not null default '{}',
    search text not null default '', place integer not null, version integer not null default 1 check (version > 0),
    changed_at timestamptz not null, removed_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade)`,
  `create index saved_view_member on saved_view (workspace_id, member_id)`,
  ...raiseWall('saved_view'),
  `alter table ticket add column named text not null default 'none' check (named in ('handle','name','none'))`,
  // The tickets of all workspaces: whoever owns the tables stands before their walls too.
  `select set_config('pronto.workspace', '*', true)`,
  `update ticket t set named = f.named from (
    select distinct on (m.workspace_id, m.ticket_id) m.workspace_id, m.ticket_id, j.named from message m
    join judgement j on j.workspace_id = m.workspace_id and j.message_id = m.id
    where m.ticket_id is not null and m.direction = 'inbound'
    order by m.workspace_id, m.ticket_id, m.written_at) f
    where t.workspace_id = f.workspace_id and t.id = f.ticket_id and f.named <> 'none'`,
  `select set_config('pronto.workspace', '', true)`,
  `create index ticket_by_name on ticket (workspace_id, status, (coalesce(due_at, 'infinity'::timestamptz)), id)
    where named = 'name'`,
  `create index ticket_waiting on ticket (workspace_id, status, waiting_since) where waiting_since is not null`,
  // One index for whatever few of them are chosen together. What is new waits in a short list: it is read each time.
  `create index ticket_facets on ticket using gin
    (workspace_id, status, queue_id, assignee_id, priority, language, channel, account_id, named)
    with (gin_pending_list_limit = 512)`,
]
