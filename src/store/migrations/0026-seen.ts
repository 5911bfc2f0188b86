import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** Until when each person has read each ticket. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table ticket_seen (
    workspace_id uuid not null references workspace on delete cascade, member_id uuid not null,
    ticket_id uuid not null, seen_at timestamptz not null,
    primary key (workspace_id, member_id, ticket_id),
    foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade,
    foreign key (workspace_id, ticket_id) references ticket (workspace_id, id) on delete cascade)`,
  // A ticket that goes takes along who has read it.
  `create index ticket_seen_ticket on ticket_seen (workspace_id, ticket_id)`,
  ...raiseWall('ticket_seen'),
]
