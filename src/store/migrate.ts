import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { DESK_ROLE } from './database.ts'
import * as house from './migrations/0001-house.ts'
import * as plainWays from './migrations/0002-plain-ways.ts'
import * as spending from './migrations/0003-spending.ts'
import * as attachments from './migrations/0004-attachments.ts'
import * as live from './migrations/0005-live.ts'
import * as hearing from './migrations/0006-hearing.ts'
import * as seam from './migrations/0007-seam.ts'
import * as judgement from './migrations/0008-judgement.ts'
import * as policy from './migrations/0009-policy.ts'
import * as customers from './migrations/0010-customers.ts'
import * as matters from './migrations/0011-matters.ts'
import * as routing from './migrations/0012-routing.ts'
import * as drafts from './migrations/0013-drafts.ts'
import * as roster from './migrations/0014-roster.ts'
import * as promises from './migrations/0015-promises.ts'
import * as escalations from './migrations/0016-escalations.ts'
import * as publicLoop from './migrations/0017-public-loop.ts'
import * as people from './migrations/0018-people.ts'
import * as doors from './migrations/0019-doors.ts'
import * as search from './migrations/0020-search.ts'
import * as notifications from './migrations/0021-notifications.ts'
import * as macros from './migrations/0022-macros.ts'
import * as firstRun from './migrations/0023-first-run.ts'
import * as programs from './migrations/0024-programs.ts'
import * as wall from './migrations/0025-wall.ts'
import * as seen from './migrations/0026-seen.ts'
import * as tags from './migrations/0027-tags.ts'
import * as views from './migrations/0028-views.ts'
import * as translations from './migrations/0029-translations.ts'
import * as scheduledReplies from './migrations/0030-scheduled-replies.ts'
import * as mentions from './migrations/0031-mentions.ts'
import * as doorsAgain from './migrations/0032-doors.ts'
import * as articles from './migrations/0033-articles.ts'
import * as incidents from './migrations/0034-incidents.ts'
import * as lists from './migrations/0035-lists.ts'
import type { Schema } from './schema.ts'

/** In order; a migration that has landed is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-house': house,
  '0002-plain-ways': plainWays,
  '0003-spending': spending,
  '0004-attachments': attachments,
  '0005-live': live,
  '0006-hearing': hearing,
  '0007-seam': seam,
  '0008-judgement': judgement,
  '0009-policy': policy,
  '0010-customers': customers,
  '0011-matters': matters,
  '0012-routing': routing,
  '0013-drafts': drafts,
  '0014-roster': roster,
  '0015-promises': promises,
  '0016-escalations': escalations,
  '0017-public-loop': publicLoop,
  '0018-people': people,
  '0019-doors': doors,
  '0020-search': search,
  '0021-notifications': notifications,
  '0022-macros': macros,
  '0023-first-run': firstRun,
  '0024-programs': programs,
  '0025-wall': wall,
  '0026-seen': seen,
  '0027-tags': tags,
  '0028-views': views,
  '0029-translations': translations,
  '0030-scheduled-replies': scheduledReplies,
  '0031-mentions': mentions,
  '0032-doors': doorsAgain,
  '0033-articles': articles,
  '0034-incidents': incidents,
  '0035-lists': lists,
}

/** The names of all migrations that this program knows, in order. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS)

/**
 * Brings the database up to date, or to the state after the migration `upTo`. Safe from many nodes at once: the
 * migrator holds an advisory lock.
 */
export async function migrate(kysely: Kysely<Schema>, upTo?: string): Promise<readonly string[]> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const { error, results } = await (upTo === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(upTo))
  if (error !== undefined) throw error
  await grantDeskRole(kysely)
  return (results ?? []).map(result => result.migrationName)
}

/**
 * The role is the cluster's, not the database's, so two databases may race to create it. A database user who may
 * not create roles keeps the wall all the same: row-level security is forced upon the owner too.
 */
async function grantDeskRole(kysely: Kysely<Schema>): Promise<void> {
  await sql`do $$ begin
    if not exists (select from pg_roles where rolname = ${sql.lit(DESK_ROLE)}) then
      create role ${sql.id(DESK_ROLE)} nologin;
    end if;
  exception when duplicate_object or unique_violation or insufficient_privilege then null; end $$`.execute(
    kysely,
  )
  // Nodes that start at once would change the same rows of the catalog at the same time.
  await sql`do $$ begin
    perform pg_advisory_xact_lock(hashtext('grant desk role'));
    if exists (select from pg_roles where rolname = ${sql.lit(DESK_ROLE)}) then
      grant select, insert, update, delete on all tables in schema public to ${sql.id(DESK_ROLE)};
      grant usage on all sequences in schema public to ${sql.id(DESK_ROLE)};
    end if;
  exception when insufficient_privilege then null; end $$`.execute(kysely)
  await sql`do $$ begin
    if exists (select from pg_roles where rolname = ${sql.lit(DESK_ROLE)}) then
      grant ${sql.id(DESK_ROLE)} to current_user;
    end if;
  exception when insufficient_privilege or unique_violation then null; end $$`.execute(kysely)
}
