import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** The policy as it is written and worked on, what its decisions say besides, and what people's corrections teach. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // Null where a version was written by the desk itself, before versions had a source.
  `alter table policy add column source text, add column note text not null default ''`,
  `alter table queue add column retired_at timestamptz`,
  `alter table decision add column details jsonb not null default '{}'`,
  `create table policy_draft (
    workspace_id uuid primary key references workspace on delete cascade, source text not null,
    based_on integer not null, saved_at timestamptz not null, saved_by uuid not null)`,
  `create table lesson (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, message_id uuid not null,
    aim text not null check (aim in ('intent','urgency','sentiment','if','queue')),
    said_before text, said text not null, member_id uuid not null, taught_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, message_id) references message on delete cascade)`,
  `create index lesson_message on lesson (workspace_id, message_id)`,
  `create index lesson_time on lesson (workspace_id, taught_at)`,
  `create table calibration (
    workspace_id uuid primary key references workspace on delete cascade, weights jsonb not null,
    lessons integer not null, changed_at timestamptz not null,
    since timestamptz not null)`,
  `create table learning_right (
    workspace_id uuid not null references workspace on delete cascade, channel text not null,
    confirmed_by uuid not null, confirmed_at timestamptz not null,
    primary key (workspace_id, channel))`,
  ...['policy_draft', 'lesson', 'calibration', 'learning_right'].flatMap(table => raiseWall(table)),
]
