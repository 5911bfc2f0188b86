import type pg from 'pg'
import {
  type DumpTable,
  prepareSession,
  quoteName,
  readAppliedMigrations,
  readSequences,
  readTables,
} from './catalogue.ts'
import { DumpError } from './dump-error.ts'
import { createLineHash, DUMP_FORMAT, DUMP_VERSION, type DumpHeader } from './dump-format.ts'

export interface DumpOptions {
  readonly madeAt: Date
  readonly keyFingerprint: string
  readonly secret?: string | undefined
  /** Told after each part of a table. */
  readonly onProgress?: (progress: DumpProgress) => void
}

export interface DumpProgress {
  readonly table: string
  readonly done: number
  readonly of: number
}

/** Rows fetched at a time: all that is ever in memory. */
const ROWS_AT_ONCE = 500

/**
 * The text of a dump, part by part: all of it as the database stood at one moment, however long it takes and
 * whatever is written meanwhile. The client is used for nothing else until the end.
 */
export async function* writeDump(client: pg.ClientBase, options: DumpOptions): AsyncGenerator<string> {
  await client.query('begin isolation level repeatable read read only')
  try {
    await prepareSession(client)
    yield* writeSnapshot(client, options)
  } finally {
    await client.query('rollback').catch(() => undefined)
  }
}

async function* writeSnapshot(client: pg.ClientBase, options: DumpOptions): AsyncGenerator<string> {
  const tables = await readTables(client)
  const header = await makeHeader(client, tables, options)
  const hash = createLineHash()
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`
    hash.add(text)
    return text
  }
  yield line(header)
  for (const table of tables) {
    yield line({ table: table.name })
    let done = 0
    for await (const rows of readRows(client, table)) {
      yield rows.map(line).join('')
      done += rows.length
      options.onProgress?.({ table: table.name, done, of: rowsIn(header, table.name) })
    }
    if (done !== rowsIn(header, table.name)) throw new Error(`${table.name} changed within one snapshot`)
  }
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0)
  yield `${JSON.stringify({ end: { rows, sha256: hash.digest() } })}\n`
}

const rowsIn = (header: DumpHeader, name: string): number =>
  header.tables.find(table => table.name === name)?.rows ?? 0

async function makeHeader(
  client: pg.ClientBase,
  tables: readonly DumpTable[],
  { madeAt, keyFingerprint, secret }: DumpOptions,
): Promise<DumpHeader> {
  const migrations = await readAppliedMigrations(client)
  if (migrations.length === 0)
    throw new DumpError('There is no desk in this database.', 'Check DATABASE_URL and PRONTO_DATA.')
  const version = await client.query<{ text: string }>(`select current_setting('server_version') as text`)
  const counted: DumpHeader['tables'] = []
  for (const { name, columns } of tables)
    counted.push({ name, columns: columns.map(each => each.name), rows: await countRows(client, name) })
  return {
    format: DUMP_FORMAT,
    version: DUMP_VERSION,
    madeAt: madeAt.toISOString(),
    postgres: version.rows[0]?.text ?? '',
    migrations,
    tables: counted,
    sequences: await readSequences(client),
    keyFingerprint,
    ...(secret === undefined ? {} : { secret }),
  }
}

async function countRows(client: pg.ClientBase, table: string): Promise<number> {
  const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${quoteName(table)}`)
  return Number(rows[0]?.n ?? 0)
}

/** Values as PostgreSQL writes them: no number loses a digit and no time a microsecond on the way through us. */
const asText = { getTypeParser: () => (value: string) => value } as unknown as pg.CustomTypesConfig

async function* readRows(
  client: pg.ClientBase,
  { name, columns }: DumpTable,
): AsyncGenerator<(string | null)[][]> {
  const list = columns.map(column => quoteName(column.name)).join(', ')
  await client.query(`declare dump_rows no scroll cursor for select ${list} from ${quoteName(name)}`)
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `fetch ${ROWS_AT_ONCE} from dump_rows`,
      rowMode: 'array',
      types: asText,
    })
    if (rows.length === 0) break
    yield rows
  }
  await client.query('close dump_rows')
}
