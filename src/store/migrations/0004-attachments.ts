import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** What goes out beside words: files, polls, invitations; posts in a chain; replies hidden from the public. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table attachment (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, member_id uuid not null,
    mime text not null, bytes bytea not null, size integer not null check (size = length(bytes)),
    alt text not null default '', delivery_id uuid, place integer not null default 0,
    created_at timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, delivery_id) references delivery on delete set null (delivery_id))`,
  // Pictures are compressed already.
  `alter table attachment alter column bytes set storage external`,
  `create index attachment_delivery on attachment (workspace_id, delivery_id)`,
  `create index attachment_unused on attachment (created_at) where delivery_id is null`,
  ...raiseWall('attachment'),
  // Of a chain: the first part's delivery, and the place in it. A lone delivery is part 1 of nothing.
  `alter table delivery add column chain_id uuid, add column part integer not null default 1 check (part > 0),
    add column files integer not null default 0, add column poll jsonb,
    add column invites_direct boolean not null default false,
    add check (part = 1 or chain_id is not null)`,
  `create index delivery_chain on delivery (workspace_id, chain_id, part) where chain_id is not null`,
  `alter table message add column hidden_at timestamptz`,
]
