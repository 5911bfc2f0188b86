import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** Texts of the help centre, in each language that they are written in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // Who changed it is named without a key: he may leave, and what he wrote stays.
  `create table article (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null,
    state text not null check (state in ('draft','published')),
    version integer not null default 1 check (version > 0),
    changed_at timestamptz not null, changed_by uuid, removed_at timestamptz,
    primary key (workspace_id, id))`,
  // A title's words weigh more than those of the text. There are few rows: no index is needed to find them by words.
  `create table article_text (
    workspace_id uuid not null, article_id uuid not null, language text not null,
    title text not null check (title <> ''), text text not null check (text <> ''),
    link text check (link like 'https://%'),
    name text not null generated always as (search_fold(title)) stored,
    words tsvector not null generated always as (setweight(search_words(title, null::jsonb), 'A')
      || setweight(search_words(text, null::jsonb), 'D')) stored,
    primary key (workspace_id, article_id, language),
    foreign key (workspace_id, article_id) references article on delete cascade)`,
  // Its words are words in use, by which a mistyped one is understood.
  `create trigger article_words_new after insert on article_text referencing new table as new_rows
    for each statement execute function search_new_words()`,
  ...['article', 'article_text'].flatMap(raiseWall),
]
