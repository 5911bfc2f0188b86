import { type Kysely, sql } from 'kysely'
import { BEHIND_THE_WALL } from './workspace-wall.ts'

/**
 * Everything that is said, and what people are called, to be found by words.
 *
 * Behind a forced wall no index serves words: PostgreSQL lets only operators by an index that it knows to keep secrets, and
 * those of text search are not among them. So the words stand in tables of their own, whose wall binds the desk's role;
 * functions of the tables' owner read them, and know no other workspace than the one that the transaction has named.
 *
 * Costs nothing at migration: the tables begin empty, triggers fill them from now on, and a worker brings in what was there
 * (`search_backlog`). The triggers take a lock on four tables for a moment, and read no row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** The same as `foldText` in the core, and ligatures apart: the form in which words are compared. */
const FOLD = `create function search_fold(said text) returns text language sql immutable strict parallel safe as $$
  select replace(replace(replace(replace(lower(
    regexp_replace(normalize(said, NFD), '[\\u0300-\\u036f]', '', 'g')), 'œ', 'oe'), 'æ', 'ae'), 'ø', 'o'), 'ß', 'ss') $$`

/** A letter's subject is searched with its words. What is longer than a book's chapter is searched in its beginning. */
const WORDS = `create function search_words(said text, letter jsonb) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('simple', search_fold(left(coalesce(letter->>'subject', '') || ' ' || said, 20000))) $$`

const TABLES = [
  `create table message_search (
    workspace_id uuid not null references workspace on delete cascade, message_id uuid not null,
    written_at timestamptz not null, words tsvector not null,
    primary key (workspace_id, message_id),
    foreign key (workspace_id, message_id) references message on delete cascade)`,
  `create index message_search_words on message_search using gin (workspace_id, words)`,
  `create index message_search_newest on message_search (workspace_id, written_at desc, message_id)`,
  // Kept without a key, so that writers never wait for one another on a new word; twice does no harm.
  `create table search_word (workspace_id uuid not null references workspace on delete cascade, word text not null)`,
  `create index search_word_word on search_word (workspace_id, word collate "C")`,
  `create index search_word_near on search_word using gin (workspace_id, word gin_trgm_ops)`,
  `create table name_search (
    workspace_id uuid not null references workspace on delete cascade, kind text not null
    check (kind in ('customer','profile','customer_address')), subject_id uuid not null, name text not null,
    primary key (workspace_id, subject_id, kind))`,
  `create index name_search_name on name_search using gin (workspace_id, name gin_trgm_ops)`,
  `create table search_backlog (
    workspace_id uuid not null references workspace on delete cascade, kind text not null
    check (kind in ('message','customer','profile','customer_address')), after_id uuid not null,
    primary key (workspace_id, kind))`,
  `insert into search_backlog select w.id, k.kind, '00000000-0000-0000-0000-000000000000' from workspace w
    cross join unnest(array['message','customer','profile','customer_address']) as k (kind)`,
]

/** By its number: so far nobody looked for a ticket by it. Writers of tickets wait while it is made: a second for a million. */
const NUMBERS = `create index ticket_by_number on ticket (workspace_id, number)`

const MESSAGES = [
  `create function search_new_messages() returns trigger language plpgsql as $$ begin
    insert into message_search (workspace_id, message_id, written_at, words)
    select workspace_id, id, written_at, search_words(text, letter) from new_rows on conflict do nothing;
    return null; end $$`,
  `create function search_changed_messages() returns trigger language plpgsql as $$ begin
    update message_search s set words = search_words(n.text, n.letter), written_at = n.written_at
    from new_rows n join old_rows o on o.workspace_id = n.workspace_id and o.id = n.id
    where s.workspace_id = n.workspace_id and s.message_id = n.id
      and (n.text, n.letter->>'subject', n.written_at) is distinct from (o.text, o.letter->>'subject', o.written_at);
    return null; end $$`,
  `create trigger message_searchable after insert on message referencing new table as new_rows
    for each statement execute function search_new_messages()`,
  `create trigger message_search_again after update on message referencing old table as old_rows new table as new_rows
    for each statement execute function search_changed_messages()`,
  // Words that may be meant where somebody mistypes one: no numbers, no names of places on the net.
  `create function search_new_words() returns trigger language plpgsql as $$ begin
    insert into search_word (workspace_id, word)
    select distinct n.workspace_id, w from new_rows n cross join unnest(tsvector_to_array(n.words)) w
    where w ~ '^[a-z]{4,24}$' and not exists (
      select from search_word k where k.workspace_id = n.workspace_id and k.word collate "C" = w collate "C");
    return null; end $$`,
  `create trigger search_words_new after insert on message_search referencing new table as new_rows
    for each statement execute function search_new_words()`,
  `create trigger search_words_changed after update on message_search referencing new table as new_rows
    for each statement execute function search_new_words()`,
]

/** What each kind of row is called by. */
const NAMES = {
  customer: `display_name || ' ' || coalesce(external_key, '')`,
  profile: `handle || ' ' || display_name`,
  customer_address: `address`,
} as const

const namesOf = ([table, name]: readonly [string, string]): string[] => [
  `create function search_${table}_names() returns trigger language plpgsql as $$ begin
    insert into name_search (workspace_id, kind, subject_id, name)
    select workspace_id, '${table}', id, search_fold(${name}) from new_rows
    on conflict do nothing;
    return null; end $$`,
  `create function search_${table}_gone() returns trigger language plpgsql as $$ begin
    delete from name_search s using old_rows o
    where s.workspace_id = o.workspace_id and s.subject_id = o.id and s.kind = '${table}';
    return null; end $$`,
  `create trigger ${table}_named after insert on ${table} referencing new table as new_rows
    for each statement execute function search_${table}_names()`,
  `create function search_${table}_renamed() returns trigger language plpgsql as $$ begin
    update name_search s set name = r.name from (
      select workspace_id, id, search_fold(${name}) as name from new_rows
      except select workspace_id, id, search_fold(${name}) from old_rows) r
    where s.workspace_id = r.workspace_id and s.subject_id = r.id and s.kind = '${table}';
    return null; end $$`,
  `create trigger ${table}_renamed after update on ${table} referencing old table as old_rows new table as new_rows
    for each statement execute function search_${table}_renamed()`,
  `create trigger ${table}_nameless after delete on ${table} referencing old table as old_rows
    for each statement execute function search_${table}_gone()`,
]

/** The workspace that the transaction has named; none for the workers, who search nothing. */
const MINE = `declare mine uuid := nullif(nullif(current_setting('pronto.workspace', true), '*'), '')::uuid; begin`

/** Run by the owner of the tables, whom their wall does not bind: each names the workspace itself. */
const OWNERS = `security definer set search_path = public, pg_temp stable`

const DOORS = [
  // The newest of which the words hold: among so many of the newest messages, or, where those are null, among all.
  `create function search_messages(wanted tsquery, before timestamptz, newest integer, most integer)
    returns table (message_id uuid, written_at timestamptz, rank real) language plpgsql ${OWNERS} rows 300 as $$ ${MINE}
    if newest is not null then
      return query execute $q$select w.message_id, w.written_at, coalesce(ts_rank(w.words, $2), 0) from (
        select s.message_id, s.written_at, s.words from message_search s where s.workspace_id = $1
          and s.written_at < $3 order by s.written_at desc limit $4) w
        where $2 is null or w.words @@ $2 order by w.written_at desc limit $5$q$ using mine, wanted, before, newest, most;
    else
      return query execute $q$with found as materialized (
        select s.message_id, s.written_at, s.words from message_search s where s.workspace_id = $1
          and s.words @@ $2 and s.written_at < $3)
        select f.message_id, f.written_at, ts_rank(f.words, $2) from found f order by f.written_at desc limit $4$q$
        using mine, wanted, before, most;
    end if; end $$`,
  // Words in use that are like those that nobody uses, the likest first.
  `create function search_near_words(typed text[], each integer)
    returns table (typed_word text, word text) language plpgsql ${OWNERS} set pg_trgm.similarity_threshold = 0.4 as $$ ${MINE}
    return query execute $q$select t.typed, n.word from unnest($2) t (typed) cross join lateral (
      select distinct k.word, similarity(k.word, t.typed) as likeness from search_word k
      where k.workspace_id = $1 and k.word % t.typed order by likeness desc, k.word limit $3) n
      where not exists (select from search_word k where k.workspace_id = $1
        and k.word collate "C" >= t.typed and k.word collate "C" < t.typed || 'zzzz')$q$ using mine, typed, each; end $$`,
  // Names in which all of these parts stand, as like writes them; where they are few, also names that are like it.
  // Of a name that thousands have so many are weighed.
  `create function search_names(wanted text, parts text[], most integer)
    returns table (kind text, subject_id uuid, name text, likeness real) language plpgsql ${OWNERS} rows 20
    set pg_trgm.word_similarity_threshold = 0.5 as $$ declare exact integer; ${MINE.replace('declare ', '')}
    return query execute format($q$select f.*, word_similarity($2, f.name) from (
        select s.kind, s.subject_id, s.name from name_search s where s.workspace_id = $1 and %s limit 1000) f
      order by 4 desc, f.subject_id limit $3$q$,
      (select string_agg(format('s.name like %L', p), ' and ') from unnest(parts) p)) using mine, wanted, most;
    get diagnostics exact = row_count;
    if exact < 20 then
      return query execute $q$select f.*, word_similarity($2, f.name) from (
          select s.kind, s.subject_id, s.name from name_search s where s.workspace_id = $1 and s.name %> $2 limit 1000) f
        order by 4 desc, f.subject_id limit $3$q$ using mine, wanted, most;
    end if; end $$`,
]

/** Binds the desk's role as every wall does; not the owner, whose functions are the doors in it. */
const raiseWallWithDoors = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `create policy workspace_wall on ${table} using (${BEHIND_THE_WALL}) with check (${BEHIND_THE_WALL})`,
]

const STATEMENTS = [
  `create extension if not exists pg_trgm`,
  `create extension if not exists btree_gin`,
  FOLD,
  WORDS,
  ...TABLES,
  NUMBERS,
  ...MESSAGES,
  ...Object.entries(NAMES).flatMap(namesOf),
  ...DOORS,
  ...['message_search', 'search_word', 'name_search'].flatMap(raiseWallWithDoors),
  `alter table search_backlog enable row level security`,
  `alter table search_backlog force row level security`,
  `create policy workspace_wall on search_backlog using (${BEHIND_THE_WALL}) with check (${BEHIND_THE_WALL})`,
]
