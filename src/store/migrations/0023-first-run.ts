import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** What a brand speaks, how far its desk is set up, and which customers were invented to look round. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const WORKSPACE = 'workspace_id uuid not null references workspace on delete cascade'

const STATEMENTS = [
  `create table brand_languages (
    ${WORKSPACE}, languages text[] not null check (cardinality(languages) > 0),
    default_language text not null check (default_language = any (languages)), primary key (workspace_id))`,
  `create table first_run (
    ${WORKSPACE}, step text check (step in ('brand','account','team','policy')),
    skipped text[] not null default '{}', has_opened_palette boolean not null default false,
    is_dismissed boolean not null default false, primary key (workspace_id))`,
  `create table sample_customer (
    ${WORKSPACE}, customer_id uuid not null, primary key (workspace_id, customer_id),
    foreign key (workspace_id, customer_id) references customer on delete cascade)`,
  // A version that changed where the desk is and nothing else.
  `alter table policy add column is_move boolean not null default false`,
  ...['brand_languages', 'first_run', 'sample_customer'].flatMap(table => raiseWall(table)),
]
