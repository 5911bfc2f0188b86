import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** Prepared answers move out of the policy, which goes on to speak of them by key; short texts that expand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const WORDS = (column: string) => `case when jsonb_typeof(m->'${column}') = 'string'
  then jsonb_build_object('it', m->'${column}', 'fr', m->'${column}', 'en', m->'${column}') else m->'${column}' end`

const STATEMENTS = [
  // Who changed it is named without a key: he may leave, and what he wrote stays.
  `create table macro (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, key text not null,
    name jsonb not null, texts jsonb not null, acts jsonb not null default '[]', team text,
    version integer not null default 1 check (version > 0),
    changed_at timestamptz not null, changed_by uuid, archived_at timestamptz,
    primary key (workspace_id, id), unique (workspace_id, key))`,
  `create table macro_version (
    workspace_id uuid not null, macro_id uuid not null, version integer not null,
    name jsonb not null, texts jsonb not null, acts jsonb not null, team text,
    changed_at timestamptz not null, changed_by uuid,
    primary key (workspace_id, macro_id, version),
    foreign key (workspace_id, macro_id) references macro on delete cascade)`,
  `create table abbreviation (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, member_id uuid,
    language text, short text not null, expands_to text not null, changed_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade)`,
  `create unique index abbreviation_short on abbreviation
    (workspace_id, member_id, language, short) nulls not distinct`,
  `alter table delivery add column acts jsonb not null default '[]'`,
  ...['macro', 'macro_version', 'abbreviation'].flatMap(raiseWall),
  // The policies of all workspaces: whoever owns the tables stands before their walls too.
  `select set_config('pronto.workspace', '*', true)`,
  `insert into macro (workspace_id, id, key, name, texts, changed_at, changed_by)
    select distinct on (workspace_id, m->>'key') workspace_id, gen_random_uuid(), m->>'key', ${WORDS('name')},
      ${WORDS('text')}, published_at, published_by
    from (select distinct on (workspace_id) * from policy order by workspace_id, version desc) p,
      jsonb_array_elements(coalesce(p.document->'macros', '[]')) m`,
  `insert into macro_version (workspace_id, macro_id, version, name, texts, acts, team, changed_at, changed_by)
    select workspace_id, id, version, name, texts, acts, team, changed_at, changed_by from macro`,
  `select set_config('pronto.workspace', '', true)`,
]
