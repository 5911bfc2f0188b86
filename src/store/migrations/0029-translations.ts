import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** A translation service for each workspace that wants one, and what it has translated. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Whatever way a text is changed, taken down or forgotten on, its translations go with it. */
const FORGET = `create function forget_translations() returns trigger language plpgsql as $$ begin
    delete from translation where workspace_id = new.workspace_id and message_id = new.id;
    return null;
  end $$`

const STATEMENTS = [
  `create table translation_service (
    workspace_id uuid primary key references workspace on delete cascade, id uuid not null,
    kind text not null check (kind in ('libreTranslate','apertium','deepL')), url text not null, secret bytea,
    pairs text[] not null, reach text not null check (reach in ('public','direct')),
    set_by uuid not null, set_at timestamptz not null,
    unique (workspace_id, id))`,
  `create table translation (
    workspace_id uuid not null, message_id uuid not null, language text not null, service_id uuid not null,
    source text, text text not null, made_by uuid not null, made_at timestamptz not null,
    primary key (workspace_id, message_id, language),
    foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade,
    foreign key (workspace_id, service_id) references translation_service (workspace_id, id) on delete cascade)`,
  `create index translation_of_service on translation (workspace_id, service_id)`,
  FORGET,
  `create trigger message_reworded after update of text, deleted_at on message for each row
    when (old.text is distinct from new.text or new.deleted_at is not null) execute function forget_translations()`,
  ...['translation_service', 'translation'].flatMap(table => raiseWall(table)),
]
