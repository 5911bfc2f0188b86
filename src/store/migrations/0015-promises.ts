import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** Clocks that count in the desk's hours, stand still, warn and move; what waited too long and was brought higher. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table clock
    add column promise text,
    add column time text not null default 'calendar' check (time in ('calendar','business')),
    add column budget_ms bigint,
    add column paused_at timestamptz,
    add column paused_ms bigint not null default 0,
    add column warn_at double precision[] not null default '{}',
    add column warnings smallint not null default 0,
    add column next_tick_at timestamptz`,
  `update clock set budget_ms = round(extract(epoch from due_at - started_at) * 1000),
    next_tick_at = case when state = 'running' and ended_at is null then due_at end`,
  `alter table clock alter column budget_ms set not null`,
  `alter table clock drop constraint clock_metric_check, drop constraint clock_state_check`,
  `alter table clock
    add constraint clock_metric_check check (metric in
      ('firstResponse','nextResponse','resolution','publicClosure','departmentAnswer','progress')),
    add constraint clock_state_check check (state in ('running','paused','met','breached','cancelled')),
    add constraint clock_paused_check check ((state = 'paused') = (paused_at is not null))`,
  `drop index clock_due`,
  // What the clock worker takes, and when it has to wake next.
  `create index clock_next_tick on clock (next_tick_at) where next_tick_at is not null`,
  // The late ones are at its beginning. By the column itself: behind the wall no expression is compared by an index.
  `create index ticket_late on ticket (workspace_id, due_at, id) where status = 'open'`,
  `alter table delivery add column is_acknowledgement boolean not null default false`,
  // Once for each wait: whoever waits anew climbs anew.
  `create table ticket_climb (
    workspace_id uuid not null, ticket_id uuid not null, climb text not null, waiting_since timestamptz not null,
    climbed_at timestamptz not null,
    primary key (workspace_id, ticket_id, climb, waiting_since),
    foreign key (workspace_id, ticket_id) references ticket on delete cascade)`,
  ...raiseWall('ticket_climb'),
]
