import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** Answers that are written, and go at a time of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table scheduled_reply (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, ticket_id uuid not null,
    mode text not null check (mode in ('public','direct')), account_id uuid not null, reply jsonb not null,
    goes_at timestamptz not null, even_if_customer_writes boolean not null,
    state text not null check (state in ('scheduled','released','stopped','withdrawn')),
    author_id uuid not null, made_at timestamptz not null, ended_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, ticket_id) references ticket on delete cascade,
    foreign key (workspace_id, account_id) references account,
    check ((state = 'scheduled') = (ended_at is null)))`,
  `create index scheduled_reply_due on scheduled_reply (goes_at) where state = 'scheduled'`,
  `create index scheduled_reply_ticket on scheduled_reply (workspace_id, ticket_id)`,
  // With which answer it waits: nobody sends it meanwhile, and it is not forgotten.
  `alter table attachment add column scheduled_reply_id uuid,
    add foreign key (workspace_id, scheduled_reply_id) references scheduled_reply
      on delete set null (scheduled_reply_id)`,
  `create index attachment_scheduled on attachment (workspace_id, scheduled_reply_id)
    where scheduled_reply_id is not null`,
  // The next one of the ticket.
  `alter table ticket add column reply_goes_at timestamptz`,
  `create index ticket_scheduled on ticket (workspace_id, reply_goes_at, id) where reply_goes_at is not null`,
  ...raiseWall('scheduled_reply'),
]
