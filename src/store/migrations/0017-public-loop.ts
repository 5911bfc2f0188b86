import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** What a matter that left the public still owes it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // Messages are named without a key: a double of ours, or one that was taken back, may go.
  `create table public_loop (
    workspace_id uuid not null references workspace on delete cascade, ticket_id uuid not null,
    state text not null check (state in ('none','unpromised','promised','due','posted','waived')),
    led_by text check (led_by in ('direct','email','phone')), led_message_id uuid, opened_at timestamptz,
    promise_message_id uuid, promised_at timestamptz, due_since timestamptz, follow_up_message_id uuid,
    waived_by uuid, waived_why text, ended_at timestamptz,
    primary key (workspace_id, ticket_id),
    foreign key (workspace_id, ticket_id) references ticket on delete cascade,
    foreign key (workspace_id, waived_by) references member (workspace_id, id),
    check ((state = 'waived') = (waived_by is not null)),
    check ((waived_by is null) = (waived_why is null)),
    check ((state in ('posted','waived')) = (ended_at is not null)),
    check (state <> 'due' or due_since is not null))`,
  `create index public_loop_waived on public_loop (workspace_id, waived_by) where waived_by is not null`,
  `alter table delivery add column loop_word text check (loop_word in ('promise','followUp'))`,
  `alter table ticket add column owes_public_since timestamptz`,
  `create index ticket_owes_public on ticket (workspace_id, (coalesce(due_at, 'infinity'::timestamptz)), id)
    where owes_public_since is not null`,
  ...raiseWall('public_loop'),
]
