import pg from 'pg'

export interface DumpTable {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** Which migrations ran is said in the header, and is the migrator's own business. */
const OF_THE_MIGRATOR = ['kysely_migration', 'kysely_migration_lock']

/**
 * The tables as the database itself describes them, so that a new one is in the next dump without a word here.
 * Left out are columns that the database fills by itself, and transaction ids: those count for one cluster alone.
 * In another one a row takes the id of the transaction that restores it, which keeps the event tail in order.
 */
export async function readTables(client: pg.ClientBase): Promise<DumpTable[]> {
  const { rows } = await client.query<DumpTable>(
    `select c.relname as name, json_agg(json_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype
      group by c.relname order by c.relname`,
    [OF_THE_MIGRATOR],
  )
  return rows
}

export interface SequencePlace {
  readonly name: string
  readonly value: string
  readonly isCalled: boolean
}

/** Sequences stand outside of snapshots: read after it was taken, they are never behind its rows. */
export async function readSequences(client: pg.ClientBase): Promise<SequencePlace[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = current_schema()::regnamespace and relkind = 'S' order by 1`,
  )
  const places: SequencePlace[] = []
  for (const { name } of rows) {
    const sql = `select last_value::text as value, is_called as "isCalled" from ${quoteName(name)}`
    const place = await client.query<{ value: string; isCalled: boolean }>(sql)
    for (const row of place.rows) places.push({ name, ...row })
  }
  return places
}

/** The migrations that have run, in order; none in a database that no Pronto has touched. */
export async function readAppliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const found = await client.query<{ is: boolean }>(
    `select to_regclass('kysely_migration') is not null as is`,
  )
  if (found.rows[0]?.is !== true) return []
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name')
  return rows.map(row => row.name)
}

/**
 * Settings of the session in which rows are written and read as text: the same text on every server. The wall
 * between workspaces is opened, because a dump is of all of them.
 */
export async function prepareSession(client: pg.ClientBase): Promise<void> {
  await client.query(`set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres';
    set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0;
    set local pronto.workspace = '*'`)
}

export const quoteName = (name: string): string => pg.escapeIdentifier(name)
