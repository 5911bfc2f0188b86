import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** What tickets are about, in the desk's own words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const COLOURS = ['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet']

const STATEMENTS = [
  // A name is taken once, however it is written, also by a tag that was put away or merged.
  `create table tag (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null,
    name text not null, name_key text not null generated always as (lower(name)) stored,
    colour text not null check (colour in (${COLOURS.map(each => `'${each}'`).join(', ')})),
    description text not null default '', merged_into uuid, archived_at timestamptz,
    changed_at timestamptz not null, changed_by uuid,
    primary key (workspace_id, id), unique (workspace_id, name_key),
    foreign key (workspace_id, merged_into) references tag, check (merged_into <> id))`,
  `create index tag_merged_into on tag (workspace_id, merged_into) where merged_into is not null`,
  `alter table ticket add column tag_ids uuid[] not null default '{}'`,
  // The same the other way round, kept by triggers: behind the wall no array can be searched by an index.
  `create table ticket_tag (
    workspace_id uuid not null, tag_id uuid not null, ticket_id uuid not null,
    primary key (workspace_id, tag_id, ticket_id),
    foreign key (workspace_id, tag_id) references tag,
    foreign key (workspace_id, ticket_id) references ticket (workspace_id, id) on delete cascade)`,
  `create index ticket_tag_ticket on ticket_tag (workspace_id, ticket_id)`,
  // Which tickets a merged tag was taken from, so that it can be given back to them.
  `create table tag_merge (
    workspace_id uuid not null, tag_id uuid not null, ticket_id uuid not null,
    had_both boolean not null,
    primary key (workspace_id, tag_id, ticket_id),
    foreign key (workspace_id, tag_id) references tag on delete cascade,
    foreign key (workspace_id, ticket_id) references ticket (workspace_id, id) on delete cascade)`,
  `create index tag_merge_ticket on tag_merge (workspace_id, ticket_id)`,
  `create function keep_ticket_tags() returns trigger language plpgsql as $$ begin
    if tg_op = 'UPDATE' then
      delete from ticket_tag where workspace_id = new.workspace_id and ticket_id = new.id
        and tag_id <> all(new.tag_ids);
    end if;
    insert into ticket_tag (workspace_id, tag_id, ticket_id)
      select new.workspace_id, each, new.id from unnest(new.tag_ids) each on conflict do nothing;
    return null; end $$`,
  `create trigger ticket_tagged_new after insert on ticket
    for each row when (new.tag_ids <> '{}') execute function keep_ticket_tags()`,
  `create trigger ticket_tagged after update of tag_ids on ticket
    for each row when (old.tag_ids is distinct from new.tag_ids) execute function keep_ticket_tags()`,
  ...['tag', 'ticket_tag', 'tag_merge'].flatMap(raiseWall),
]
