import pg from 'pg'
import { openDatabase } from '../database.ts'
import { MIGRATION_NAMES, migrate } from '../migrate.ts'
import { type DumpTable, prepareSession, quoteName, readAppliedMigrations, readTables } from './catalogue.ts'
import { distrustWaiting } from './distrust-waiting.ts'
import { DumpError } from './dump-error.ts'
import { readDumpFile } from './dump-file.ts'
import type { DumpHeader, DumpRow } from './dump-format.ts'
import { layDownWalls } from './lay-down-walls.ts'
import type { DumpProgress } from './write-dump.ts'

export interface RestoreOptions {
  readonly now: Date
  readonly newId: () => string
  readonly onProgress?: (progress: DumpProgress) => void
}

export interface Restored {
  readonly rows: number
  /** Deliveries that are looked up on the network before they go. */
  readonly distrusted: number
}

/**
 * Fills the database at `url`, which must hold no data, from a dump that was checked before. Tables are made as they
 * were when it was written and brought up to date afterwards; the rows come in one transaction or not at all.
 */
export async function restoreDump(
  url: string,
  path: string,
  header: DumpHeader,
  options: RestoreOptions,
): Promise<Restored> {
  const client = new pg.Client({ connectionString: url, application_name: 'pronto restore' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await makeTables(client, url, header)
    const restored = await fillTables(client, path, header, options)
    await migrateAt(url)
    await client.query('analyze')
    return restored
  } finally {
    await client.end()
  }
}

/** Makes the tables as they were at the dump's last migration. */
async function makeTables(client: pg.Client, url: string, { migrations }: DumpHeader): Promise<void> {
  const last = migrations.at(-1)
  if (last === undefined || !startsWith(MIGRATION_NAMES, migrations))
    throw new DumpError(
      'The dump was made by a newer Pronto than this one.',
      'Update Pronto, then restore again.',
    )
  const applied = await readAppliedMigrations(client)
  if (!startsWith(migrations, applied))
    throw new DumpError(
      'The tables of this database are newer than those of the dump.',
      'Restore into a database that no Pronto has used: it is brought up to date after the restore.',
    )
  if (applied.length < migrations.length) await migrateAt(url, last)
}

const startsWith = (list: readonly string[], start: readonly string[]): boolean =>
  start.every((name, n) => list[n] === name)

async function migrateAt(url: string, upTo?: string): Promise<void> {
  const database = openDatabase({ url, maxConnections: 2 })
  await migrate(database.kysely, upTo).finally(() => database.close())
}

async function fillTables(
  client: pg.Client,
  path: string,
  header: DumpHeader,
  options: RestoreOptions,
): Promise<Restored> {
  await client.query('begin')
  try {
    await prepareSession(client)
    const tables = await readTables(client)
    await lockAll(client, tables)
    await demandEmpty(client, tables)
    const raiseWalls = await layDownWalls(client)
    const rows = await loadRows(client, tables, path, header, options)
    await raiseWalls()
    for (const { name, value, isCalled } of header.sequences)
      await client.query('select setval($1::text::regclass, $2, $3)', [quoteName(name), value, isCalled])
    const distrusted = await distrustWaiting(client, options)
    await client.query('commit')
    return { rows, distrusted }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** Nobody writes beside a restore, and a desk that works in this database is not waited for without end. */
async function lockAll(client: pg.Client, tables: readonly DumpTable[]): Promise<void> {
  await client.query(`set local lock_timeout = '10s'`)
  const names = tables.map(table => quoteName(table.name)).join(', ')
  await client.query(`lock table ${names} in access exclusive mode`).catch(error => {
    if (!IN_USE.has(error.code)) throw error
    throw new DumpError('A desk is working in this database.', 'Stop it, then restore again.', {
      cause: error,
    })
  })
}

/** Waited in vain for a lock; met another in a ring of locks. */
const IN_USE = new Set(['55P03', '40P01'])

/** Counts tries to sign in, by the minute: whoever opened the desk's page has left a row, and none is missed. */
const COUNTERS = 'rate_limit'

async function demandEmpty(client: pg.Client, tables: readonly DumpTable[]): Promise<void> {
  await client.query(`delete from ${quoteName(COUNTERS)}`)
  const filled: string[] = []
  for (const { name } of tables)
    if ((await client.query(`select from ${quoteName(name)} limit 1`)).rowCount) filled.push(name)
  if (filled.length === 0) return
  throw new DumpError(
    `This database holds data already (in ${filled.slice(0, 5).join(', ')}${filled.length > 5 ? ' …' : ''}).`,
    'Nothing was changed. Restore into an empty database: name a new PRONTO_DATA folder, or a new DATABASE_URL.',
  )
}

/** Rows written with one statement; fewer where they are long. */
const ROWS_AT_ONCE = 500
const CHARACTERS_AT_ONCE = 4 * 1024 * 1024

async function loadRows(
  client: pg.Client,
  tables: readonly DumpTable[],
  path: string,
  header: DumpHeader,
  { onProgress }: RestoreOptions,
): Promise<number> {
  let batch: DumpRow[] = []
  let characters = 0
  let table = ''
  const done = new Map<string, number>()
  const write = async () => {
    if (batch.length === 0) return
    await insertRows(client, targetOf(tables, header, table), batch)
    done.set(table, (done.get(table) ?? 0) + batch.length)
    onProgress?.({ table, done: done.get(table) ?? 0, of: rowsOf(header, table) })
    batch = []
    characters = 0
  }
  for await (const part of readDumpFile(path)) {
    if (part.kind === 'header') continue
    if (part.table !== table || batch.length >= ROWS_AT_ONCE || characters > CHARACTERS_AT_ONCE) await write()
    table = part.table
    batch.push(part.row)
    for (const value of part.row) characters += value?.length ?? 0
  }
  await write()
  return [...done.values()].reduce((sum, n) => sum + n, 0)
}

const rowsOf = (header: DumpHeader, name: string): number =>
  header.tables.find(table => table.name === name)?.rows ?? 0

/** The dump's columns with the types that they have here. */
function targetOf(tables: readonly DumpTable[], header: DumpHeader, name: string): DumpTable {
  const here = tables.find(table => table.name === name)
  const columns = header.tables
    .find(table => table.name === name)
    ?.columns.map(wanted => here?.columns.find(column => column.name === wanted))
  if (columns?.every(column => column !== undefined)) return { name, columns }
  throw new DumpError(
    `The table ${name} of the dump is another one here.`,
    'Nothing was restored. The database was changed by hand, or by another program: restore into a new one.',
  )
}

/** One statement, with an array of texts a column. */
async function insertRows(client: pg.Client, table: DumpTable, rows: readonly DumpRow[]): Promise<void> {
  const names = table.columns.map(column => quoteName(column.name))
  const arrays = names.map((_, n) => `$${n + 1}::text[]`)
  const casts = table.columns.map((column, n) => `${names[n]}::${column.type}`)
  await client.query(
    `insert into ${quoteName(table.name)} (${names.join(', ')}) overriding system value
      select ${casts.join(', ')} from unnest(${arrays.join(', ')}) as r (${names.join(', ')})`,
    names.map((_, n) => rows.map(row => row[n] ?? null)),
  )
}
