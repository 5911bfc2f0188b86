import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** Tickets that are merged, split and linked, with what moved; and what customers asked, to find it again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const TABLES = ['ticket_merge', 'ticket_split', 'ticket_link', 'question_sketch', 'question_band']

const STATEMENTS = [
  `alter table ticket add column merged_into uuid,
    add foreign key (workspace_id, merged_into) references ticket`,
  `create index ticket_merged on ticket (workspace_id, merged_into) where merged_into is not null`,
  `create table ticket_merge (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null,
    survivor_id uuid not null, merged_id uuid not null, moved jsonb not null,
    merged_at timestamptz not null, merged_by uuid not null, undone_at timestamptz, undone_by uuid,
    primary key (workspace_id, id),
    foreign key (workspace_id, survivor_id) references ticket on delete cascade,
    foreign key (workspace_id, merged_id) references ticket on delete cascade)`,
  `create index ticket_merge_survivor on ticket_merge (workspace_id, survivor_id) where undone_at is null`,
  `create unique index ticket_merge_merged on ticket_merge (workspace_id, merged_id) where undone_at is null`,
  `create table ticket_split (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null,
    ticket_id uuid not null, new_ticket_id uuid not null, moved jsonb not null,
    split_at timestamptz not null, split_by uuid not null, undone_at timestamptz, undone_by uuid,
    primary key (workspace_id, id),
    foreign key (workspace_id, ticket_id) references ticket on delete cascade,
    foreign key (workspace_id, new_ticket_id) references ticket on delete cascade)`,
  `create index ticket_split_ticket on ticket_split (workspace_id, ticket_id) where undone_at is null`,
  `create unique index ticket_split_new on ticket_split (workspace_id, new_ticket_id)`,
  `create table ticket_link (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null,
    ticket_id uuid not null, other_id uuid not null, linked_at timestamptz not null, linked_by uuid not null,
    primary key (workspace_id, id), unique (workspace_id, ticket_id, other_id), check (ticket_id < other_id),
    foreign key (workspace_id, ticket_id) references ticket on delete cascade,
    foreign key (workspace_id, other_id) references ticket on delete cascade)`,
  `create index ticket_link_other on ticket_link (workspace_id, other_id)`,
  `create table question_sketch (
    workspace_id uuid not null references workspace on delete cascade, message_id uuid not null,
    profile_id uuid not null, language text not null, intent text not null, topic text,
    written_at timestamptz not null,
    primary key (workspace_id, message_id),
    foreign key (workspace_id, message_id) references message on delete cascade,
    foreign key (workspace_id, profile_id) references profile on delete cascade)`,
  `create index question_sketch_profile on question_sketch (workspace_id, profile_id, written_at desc)`,
  // A row a band, not a list with a GIN index: behind the wall, only comparisons that tell nothing go by an index, and
  // that of lists is none of them.
  `create table question_band (
    workspace_id uuid not null references workspace on delete cascade, band bigint not null,
    written_at timestamptz not null, message_id uuid not null,
    primary key (workspace_id, band, written_at, message_id),
    foreign key (workspace_id, message_id) references question_sketch on delete cascade)`,
  `create index question_band_message on question_band (workspace_id, message_id)`,
  ...TABLES.flatMap(table => raiseWall(table)),
]
