import { randomUUIDv7 } from 'node:crypto'
import pg from 'pg'
import type { Inbound } from '../../src/connectors/connector.ts'
import { getConnector } from '../../src/connectors/registry.ts'
import { DEFAULT_TIMING, type Desk } from '../../src/desk/desk.ts'
import { ingest } from '../../src/desk/ingest.ts'
import { createVault } from '../../src/desk/vault.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/store/engine/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { learnYoungTables } from '../../src/store/statistics.ts'
import { addSpent, meter, NOTHING_SPENT, type Spent } from '../cpu-meter.ts'
import { InsertRecorder, type RowSet, readRows, writeBare } from './bare-inserts.ts'
import { type BenchBrand, settleBrand } from './settle.ts'
import { PostWriter } from './write-posts.ts'

export interface IngestMeasure {
  readonly batchSize: number
  readonly posts: number
  readonly ingest: Spent
  readonly bare: Spent
}

const ROUNDS = 6
const POSTS_A_ROUND = 2000
/** Enough for compiled code, filled caches and the first look at the tables. */
const WARM_UP_POSTS = 4000

/**
 * The verb `ingest` against the bare inserts of the very rows that it wrote, turn by turn in one run, each into a
 * database of its own on the same durable server.
 */
export async function measureIngest(
  dataDir: string,
  batchSizes: readonly number[],
): Promise<IngestMeasure[]> {
  const engine = await startEmbeddedPostgres({ dataDir })
  try {
    const measures = []
    for (const batchSize of batchSizes) measures.push(await measureOne(engine, batchSize))
    return measures
  } finally {
    await engine.stop()
  }
}

async function measureOne(engine: EmbeddedPostgres, batchSize: number): Promise<IngestMeasure> {
  const name = `bench_${batchSize}`
  const url = await createDatabase(engine.url, name)
  const brand = await prepare(url)
  const twinUrl = await createDatabase(engine.url, `${name}_bare`, name)
  const real = openDatabase({ url })
  const twin = openDatabase({ url: twinUrl })
  try {
    const spent = await race(engine.pid, { real, twin }, brand, batchSize)
    await assertSameRows(real, twin)
    return { batchSize, posts: ROUNDS * POSTS_A_ROUND, ...spent }
  } finally {
    await real.close()
    await twin.close()
  }
}

async function createDatabase(url: string, name: string, template?: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name}${template === undefined ? '' : ` template ${template}`}`)
  await client.end()
  const made = new URL(url)
  made.pathname = `/${name}`
  return made.href
}

/** Brings the database up to date and settles the brand; nobody may be connected when it is copied. */
async function prepare(url: string): Promise<BenchBrand> {
  const database = openDatabase({ url })
  await migrate(database.kysely)
  const brand = await settleBrand(makeDesk(database))
  await database.close()
  return brand
}

const makeDesk = (database: Database): Desk => ({
  database,
  getConnector,
  vault: createVault('a secret that only the bench knows'),
  now: () => new Date(),
  newId: () => randomUUIDv7(),
  timing: DEFAULT_TIMING,
})

interface Twins {
  readonly real: Database
  readonly twin: Database
}

async function race(postmasterPid: number, twins: Twins, brand: BenchBrand, batchSize: number) {
  const writer = new PostWriter(batchSize, brand, () => new Date())
  const recorder = new InsertRecorder(twins.real.pool)
  const runRound = (posts: number) =>
    raceRound(postmasterPid, twins, brand, recorder, listBatches(writer, posts, batchSize))
  await runRound(WARM_UP_POSTS)
  let spent = { ingest: NOTHING_SPENT, bare: NOTHING_SPENT }
  for (let round = 0; round < ROUNDS; round++) {
    const { ingest, bare } = await runRound(POSTS_A_ROUND)
    spent = { ingest: addSpent(spent.ingest, ingest), bare: addSpent(spent.bare, bare) }
  }
  return spent
}

async function raceRound(
  postmasterPid: number,
  { real, twin }: Twins,
  brand: BenchBrand,
  recorder: InsertRecorder,
  batches: readonly (readonly Inbound[])[],
) {
  const desk = makeDesk(real)
  const recorded: ReturnType<InsertRecorder['take']>[] = []
  const ingested = await meter(postmasterPid, async () => {
    for (const batch of batches) {
      await ingestBatch(desk, brand, batch)
      recorded.push(recorder.take())
    }
  })
  const sets: RowSet[][] = []
  for (const statements of recorded)
    sets.push(await Promise.all(statements.map(each => readRows(twin.pool, each))))
  const bare = await meter(postmasterPid, async () => {
    for (const each of sets) await writeBare(twin, brand.workspaceId, each)
  })
  // Both sides work with the same knowledge of their rows.
  await learnYoungTables(twin)
  return { ingest: ingested, bare }
}

const listBatches = (writer: PostWriter, posts: number, size: number): Inbound[][] =>
  Array.from({ length: Math.ceil(posts / size) }, () => writer.writeBatch(size))

/** As the reading of a source does it: rows and cursor in one transaction. */
const ingestBatch = (desk: Desk, { care }: BenchBrand, batch: readonly Inbound[]): Promise<number> =>
  ingest(desk, care, batch, { source: 'mentions', cursor: batch.at(-1)?.externalId ?? '', leaseToken: '0' })

const COUNTED = [
  'customer',
  'profile',
  'ticket',
  'conversation',
  'message',
  'message_raw',
  'sighting',
  'decision',
  'clock',
  'event',
] as const

/** A comparison with other rows would prove nothing. */
async function assertSameRows(real: Database, twin: Database): Promise<void> {
  const [a, b] = [await countRows(real), await countRows(twin)]
  if (a !== b) throw new Error(`the bare inserts wrote other rows:\n${a}\n${b}`)
}

const countRows = (database: Database): Promise<string> =>
  database.inEveryWorkspace(async trx => {
    const counts = []
    for (const table of COUNTED) {
      const { n } = await trx
        .selectFrom(table)
        .select(eb => eb.fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow()
      counts.push(`${table} ${n}`)
    }
    return counts.join(', ')
  })
