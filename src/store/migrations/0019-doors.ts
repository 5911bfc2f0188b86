import { type Kysely, sql } from 'kysely'

/**
 * Further doors than the password: codes, passkeys; and who knocked too often. They are read before a workspace is
 * known, like all tables of sign-in.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table "user" add column two_factor_enabled boolean not null default false`,
  `create table two_factor (
    id uuid primary key, user_id uuid not null unique references "user" on delete cascade,
    secret text not null, backup_codes text not null, verified boolean not null default false,
    failed_verification_count integer not null default 0, locked_until timestamptz)`,
  `create table passkey (
    id uuid primary key, user_id uuid not null references "user" on delete cascade, name text,
    public_key text not null, credential_id text not null unique, counter bigint not null, device_type text not null,
    backed_up boolean not null, transports text, aaguid text, created_at timestamptz not null default now())`,
  `create index passkey_by_user on passkey (user_id)`,
  // The key is a keyed hash: who knocked where cannot be read from it.
  `create table sign_in_failure (
    key text primary key, failures integer not null check (failures >= 0), last_at timestamptz not null,
    locked_until timestamptz)`,
  `create index sign_in_failure_old on sign_in_failure (last_at)`,
]
