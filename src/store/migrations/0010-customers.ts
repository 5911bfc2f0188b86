import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** What is known of people beside their profiles, how profiles came together, and the programs that tell of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const TABLES = [
  'attribute',
  'customer_link',
  'customer_note',
  'customer_address',
  'suggestion_dismissal',
  'integration',
  'crm_receipt',
]

const STATEMENTS = [
  `alter table customer add column plan text, add column value_micros bigint, add column currency text,
    add column tags text[] not null default '{}', add column attributes jsonb not null default '{}',
    add column external_key text, add column merged_into uuid,
    add foreign key (workspace_id, merged_into) references customer,
    add check ((value_micros is null) = (currency is null)), add check (merged_into <> id)`,
  `create unique index customer_external_key on customer (workspace_id, external_key) where external_key is not null`,
  `create index customer_newest on customer (workspace_id, first_seen_at desc, id) where merged_into is null`,
  `create index customer_merged on customer (workspace_id, merged_into) where merged_into is not null`,
  `create table attribute (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, key text not null,
    name jsonb not null, kind text not null check (kind in ('text','number','date','yesNo','choice')),
    choices text[] not null default '{}', made_at timestamptz not null,
    primary key (workspace_id, id), unique (workspace_id, key))`,
  // A row without a profile is a merge: all that a customer was went over; `part_of` names it for each profile.
  `create table customer_link (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, profile_id uuid,
    from_customer_id uuid, to_customer_id uuid not null,
    proof text not null check (proof in ('hand','code','verifiedMail','crm','suggestion','split')),
    by_member uuid, linked_at timestamptz not null, undone_at timestamptz, part_of uuid,
    taken jsonb not null default '{}',
    primary key (workspace_id, id),
    foreign key (workspace_id, profile_id) references profile on delete cascade,
    foreign key (workspace_id, from_customer_id) references customer,
    foreign key (workspace_id, to_customer_id) references customer,
    foreign key (workspace_id, part_of) references customer_link on delete cascade)`,
  `create index customer_link_profile on customer_link (workspace_id, profile_id)`,
  `create index customer_link_from on customer_link (workspace_id, from_customer_id)`,
  `create index customer_link_to on customer_link (workspace_id, to_customer_id)`,
  `create index customer_link_part on customer_link (workspace_id, part_of) where part_of is not null`,
  `insert into customer_link (workspace_id, id, profile_id, to_customer_id, proof, linked_at, undone_at)
    select workspace_id, gen_random_uuid(), profile_id, customer_id, 'code', linked_at, unlinked_at from profile_link`,
  `drop table profile_link`,
  `create table customer_note (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, customer_id uuid not null,
    author_id uuid not null, text text not null, written_at timestamptz not null, changed_at timestamptz,
    primary key (workspace_id, id), foreign key (workspace_id, customer_id) references customer)`,
  `create index customer_note_customer on customer_note (workspace_id, customer_id, written_at desc)`,
  `create table customer_address (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, customer_id uuid not null,
    channel text not null, address text not null check (address = lower(address)),
    source text not null check (source in ('crm','person','verifiedMail')), added_at timestamptz not null,
    primary key (workspace_id, id), unique (workspace_id, channel, address),
    foreign key (workspace_id, customer_id) references customer)`,
  `create index customer_address_customer on customer_address (workspace_id, customer_id)`,
  `create index customer_address_any on customer_address (workspace_id, address)`,
  `create table suggestion_dismissal (
    workspace_id uuid not null references workspace on delete cascade, customer_id uuid not null,
    other_id uuid not null, dismissed_by uuid not null, dismissed_at timestamptz not null,
    primary key (workspace_id, customer_id, other_id), check (customer_id < other_id),
    foreign key (workspace_id, customer_id) references customer on delete cascade,
    foreign key (workspace_id, other_id) references customer on delete cascade)`,
  // All that somebody was told and said: by his profiles.
  `create index conversation_profile on conversation (workspace_id, profile_id, last_message_at desc)`,
  // Behind the wall no index serves an expression: what people are told alike by are columns.
  `alter table profile
    add column handle_key text not null generated always as (lower(handle)) stored,
    add column stem_key text not null
      generated always as (split_part(split_part(lower(handle), '@', 1), '.', 1)) stored,
    add column name_key text not null generated always as (lower(display_name)) stored`,
  `create index profile_handle on profile (workspace_id, handle_key)`,
  `create index profile_stem on profile (workspace_id, stem_key)`,
  `create index profile_name on profile (workspace_id, name_key)`,
  `create table integration (
    workspace_id uuid not null references workspace on delete cascade, kind text not null
    check (kind in ('crm','afterSales')), url text, secret bytea, changed_by uuid not null,
    changed_at timestamptz not null, last_received_at timestamptz, primary key (workspace_id, kind))`,
  `create table crm_receipt (
    workspace_id uuid not null references workspace on delete cascade, signature text not null,
    received_at timestamptz not null, primary key (workspace_id, signature))`,
  ...TABLES.flatMap(table => raiseWall(table)),
]
