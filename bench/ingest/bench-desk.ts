import { randomUUIDv7 } from 'node:crypto'
import pg from 'pg'
import type { Inbound } from '../../src/connectors/connector.ts'
import { getConnector } from '../../src/connectors/registry.ts'
import { DEFAULT_TIMING, type Desk } from '../../src/desk/desk.ts'
import { ingest } from '../../src/desk/ingest.ts'
import { createVault } from '../../src/desk/vault.ts'
import { createJudges } from '../../src/judges/create-judges.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { type BenchBrand, settleBrand } from './settle.ts'
import type { PostWriter } from './write-posts.ts'

export async function createDatabase(url: string, name: string, template?: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name}${template === undefined ? '' : ` template ${template}`}`)
  await client.end()
  const made = new URL(url)
  made.pathname = `/${name}`
  return made.href
}

/** Brings the database up to date and settles the brands; nobody may be connected when it is copied. */
export async function prepare(url: string, names: readonly string[]): Promise<BenchBrand[]> {
  const database = openDatabase({ url })
  await migrate(database.kysely)
  const brands = []
  for (const name of names) brands.push(await settleBrand(makeDesk(database), name))
  await database.close()
  return brands
}

export const makeDesk = (database: Database): Desk => ({
  database,
  getConnector,
  findTicketing: () => undefined,
  housePost: null,
  mayReachPrivate: false,
  judge: createJudges(0).judge,
  vault: createVault('a secret that only the bench knows'),
  now: () => new Date(),
  newId: () => randomUUIDv7(),
  baseUrl: 'http://127.0.0.1:4400',
  timing: DEFAULT_TIMING,
})

export const listBatches = (writer: PostWriter, posts: number, size: number): Inbound[][] =>
  Array.from({ length: Math.ceil(posts / size) }, () => writer.writeBatch(size))

/** As the reading of a source does it: rows and cursor in one transaction. */
export const ingestBatch = (desk: Desk, { care }: BenchBrand, batch: readonly Inbound[]): Promise<number> =>
  ingest(desk, care, batch, { source: 'mentions', cursor: batch.at(-1)?.externalId ?? '', leaseToken: '0' })
