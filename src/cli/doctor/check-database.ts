import pg from 'pg'
import { DESK_ROLE } from '../../store/database.ts'
import { readAppliedMigrations } from '../../store/dump/catalogue.ts'
import { MIGRATION_NAMES } from '../../store/migrate.ts'
import { type Finding, findingsOf } from './finding.ts'

const { ok, warn, fail } = findingsOf('database')

const OLDEST_VERSION = 15
const SKEW_WARN_MS = 2_000
const SKEW_FAIL_MS = 30_000

/** The database itself, by a client that is connected to it. Nothing is changed. */
export async function checkDatabase(
  client: pg.Client,
  { connections }: { readonly connections: number },
): Promise<Finding[]> {
  return [
    await checkVersion(client),
    await checkSkew(client),
    await checkRoom(client, connections),
    await checkMigrations(client),
    await checkWall(client),
  ]
}

async function ask<T extends pg.QueryResultRow>(
  client: pg.Client,
  sql: string,
  values: unknown[] = [],
): Promise<T> {
  const { rows } = await client.query<T>(sql, values)
  if (rows[0] === undefined) throw new Error('the database answered with no row')
  return rows[0]
}

async function checkVersion(client: pg.Client): Promise<Finding> {
  const { version, size, encoding, is_copy } = await ask<{
    version: string
    size: string
    encoding: string
    is_copy: boolean
  }>(
    client,
    `select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
      pg_is_in_recovery() as is_copy, pg_database_size(current_database()) as size`,
  )
  const text = `PostgreSQL ${version}, ${(Number(size) / 1e6).toFixed(0)} MB`
  if (Number.parseInt(version, 10) < OLDEST_VERSION)
    return fail(`${text}: too old`, `Move to PostgreSQL ${OLDEST_VERSION} or newer.`)
  if (is_copy)
    return fail(`${text}: a standby that cannot be written to`, 'Name the primary in DATABASE_URL.')
  if (encoding !== 'UTF8')
    return fail(`${text}: its encoding is ${encoding}`, 'Make the database with ENCODING UTF8.')
  return ok(text)
}

/** Leases and undo windows compare times of nodes: their clocks must agree, and the database stands for the others. */
async function checkSkew(client: pg.Client): Promise<Finding> {
  const before = Date.now()
  const { at } = await ask<{ at: Date }>(client, 'select clock_timestamp() as at')
  const skew = Math.abs(at.getTime() - (before + Date.now()) / 2)
  const text = `its clock and ours differ by ${(skew / 1000).toFixed(1)} s`
  const advice = 'Let both machines keep time by NTP.'
  if (skew > SKEW_FAIL_MS) return fail(text, advice)
  return skew > SKEW_WARN_MS ? warn(text, advice) : ok(text)
}

/** Each node takes its pool and one connection to listen. */
async function checkRoom(client: pg.Client, connections: number): Promise<Finding> {
  const { most, used } = await ask<{ most: number; used: number }>(
    client,
    `select current_setting('max_connections')::integer as most, count(*)::integer as used from pg_stat_activity
      where backend_type = 'client backend'`,
  )
  const text = `${used} of ${most} connections are in use; a node takes up to ${connections + 1}`
  return connections + 1 > most - 3
    ? fail(text, 'Raise max_connections, or lower PRONTO_DB_CONNECTIONS.')
    : ok(text)
}

async function checkMigrations(client: pg.Client): Promise<Finding> {
  const applied = await readAppliedMigrations(client)
  const unknown = applied.filter(name => !MIGRATION_NAMES.includes(name))
  const pending = MIGRATION_NAMES.filter(name => !applied.includes(name))
  if (unknown.length > 0)
    return fail(`a newer Pronto has changed the tables (${unknown.join(', ')})`, 'Update this one.')
  if (applied.length === 0) return ok('it is empty: the first start makes the tables')
  return pending.length === 0
    ? ok(`the tables are up to date (${applied.at(-1)})`)
    : warn(
        `${pending.length} changes of tables are to come (${pending.join(', ')})`,
        'The next start makes them, or "pronto migrate".',
      )
}

/** The second wall around each workspace, tried: one that does not exist must see nothing. */
async function checkWall(client: pg.Client): Promise<Finding> {
  const { may, free } = await ask<{ may: boolean | null; free: boolean }>(
    client,
    `select rolsuper or rolbypassrls as free, (select pg_has_role(current_user, oid,
        case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end)
        from pg_roles where rolname = $1) as may
      from pg_roles where rolname = current_user`,
    [DESK_ROLE],
  )
  if ((await readAppliedMigrations(client)).length === 0)
    return ok('row-level security comes with the tables')
  if (free && may !== true)
    return fail(
      `row-level security does not bind the user of DATABASE_URL`,
      `Take a user who is no superuser, or: grant ${DESK_ROLE} to that user.`,
    )
  return (await seesNothing(client, may === true))
    ? ok(`row-level security holds (${may === true ? `role ${DESK_ROLE}` : 'forced on the owner'})`)
    : fail('rows can be seen past row-level security', 'Restore the policies: see docs/security.md.')
}

async function seesNothing(client: pg.Client, hasRole: boolean): Promise<boolean> {
  await client.query('begin read only')
  try {
    if (hasRole) await client.query(`set local role ${pg.escapeIdentifier(DESK_ROLE)}`)
    await client.query(`set local pronto.workspace = '00000000-0000-0000-0000-000000000000'`)
    const { sees } = await ask<{ sees: boolean }>(
      client,
      'select exists (select from event) or exists (select from message) or exists (select from account) as sees',
    )
    return !sees
  } finally {
    await client.query('rollback')
  }
}
