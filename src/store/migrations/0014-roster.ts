import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** Who is planned to be at the desk when, who is off, and which gaps in the cover were told of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const MEMBER = `foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade`
const DAY = `check (day in ('monday','tuesday','wednesday','thursday','friday','saturday','sunday'))`

const STATEMENTS = [
  // Clocks on the wall: which moment one means is known for a date alone.
  `create table shift_pattern (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, member_id uuid not null,
    day text not null ${DAY}, from_clock text not null, to_clock text not null,
    valid_from date not null, valid_until date check (valid_until >= valid_from),
    primary key (workspace_id, id), check (from_clock <> to_clock), ${MEMBER})`,
  `create index shift_pattern_member on shift_pattern (workspace_id, member_id)`,
  `create table shift (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, member_id uuid not null,
    kind text not null check (kind in ('extra','cancelled')),
    from_at timestamptz not null, to_at timestamptz not null check (to_at > from_at),
    primary key (workspace_id, id), ${MEMBER})`,
  `create index shift_time on shift (workspace_id, to_at)`,
  `create table leave (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, member_id uuid not null,
    from_at timestamptz not null, to_at timestamptz not null check (to_at > from_at), note text not null default '',
    state text not null check (state in ('asked','granted','refused','withdrawn')),
    asked_by uuid not null, asked_at timestamptz not null, decided_by uuid, decided_at timestamptz,
    primary key (workspace_id, id), ${MEMBER})`,
  `create index leave_time on leave (workspace_id, to_at)`,
  `create table roster_gap (
    workspace_id uuid not null references workspace on delete cascade, from_at timestamptz not null,
    to_at timestamptz not null, people integer not null, is_empty boolean not null, languages text[] not null,
    found_at timestamptz not null, primary key (workspace_id, from_at, to_at))`,
  ...['shift_pattern', 'shift', 'leave', 'roster_gap'].flatMap(table => raiseWall(table)),
]
