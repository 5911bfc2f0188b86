import type { Inbound } from '../../src/connectors/connector.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import type { EmbeddedPostgres } from '../../src/store/engine/embedded.ts'
import { learnYoungTables } from '../../src/store/statistics.ts'
import { addSpent, meter, NOTHING_SPENT, type Spent } from '../cpu-meter.ts'
import { InsertRecorder, type RowSet, readRows, writeBare } from './bare-inserts.ts'
import { createDatabase, ingestBatch, listBatches, makeDesk, prepare } from './bench-desk.ts'
import type { BenchBrand } from './settle.ts'
import { PostWriter } from './write-posts.ts'

export interface IngestMeasure {
  readonly batchSize: number
  readonly posts: number
  readonly ingest: Spent
  readonly bare: Spent
}

const ROUNDS = 4
const POSTS_A_ROUND = 2000
/** Enough for compiled code, filled caches and the first look at the tables. */
const WARM_UP_POSTS = 3000

/**
 * The verb `ingest` against the bare inserts of the very rows that it writes, turn by turn in one run, each into a
 * database of its own on the same durable server. What it writes is learnt from a third one, which nobody times:
 * recording costs, too.
 */
export async function measureIngest(engine: EmbeddedPostgres, batchSize: number): Promise<IngestMeasure> {
  const name = `bench_${batchSize}`
  const url = await createDatabase(engine.url, name)
  const [brand] = await prepare(url, ['Aurora Mobile'])
  if (brand === undefined) throw new Error('no brand was settled')
  const field: Field = {
    bare: openDatabase({ url: await createDatabase(engine.url, `${name}_bare`, name) }),
    scribe: openDatabase({ url: await createDatabase(engine.url, `${name}_scribe`, name) }),
    real: openDatabase({ url }),
  }
  try {
    const spent = await race(engine.pid, field, brand, batchSize)
    await assertSameRows(field.real, field.bare)
    return { batchSize, posts: ROUNDS * POSTS_A_ROUND, ...spent }
  } finally {
    for (const database of Object.values(field)) await database.close()
  }
}

/** Three databases that were copies of one another. */
interface Field {
  readonly real: Database
  readonly bare: Database
  readonly scribe: Database
}

async function race(postmasterPid: number, field: Field, brand: BenchBrand, batchSize: number) {
  const writer = new PostWriter(batchSize, brand, () => new Date())
  const recorder = new InsertRecorder(field.scribe.pool)
  const runRound = (posts: number) =>
    raceRound(postmasterPid, field, brand, recorder, listBatches(writer, posts, batchSize))
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
  { real, bare, scribe }: Field,
  brand: BenchBrand,
  recorder: InsertRecorder,
  batches: readonly (readonly Inbound[])[],
) {
  const sets: RowSet[][] = []
  for (const batch of batches) {
    await ingestBatch(makeDesk(scribe), brand, batch)
    sets.push(await Promise.all(recorder.take().map(each => readRows(bare.pool, each))))
  }
  const desk = makeDesk(real)
  const ingested = await meter(postmasterPid, async () => {
    for (const batch of batches) await ingestBatch(desk, brand, batch)
  })
  const written = await meter(postmasterPid, async () => {
    for (const each of sets) await writeBare(bare, brand.workspaceId, each)
  })
  // All sides work with the same knowledge of their rows.
  await learnYoungTables(bare)
  return { ingest: ingested, bare: written }
}

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
async function assertSameRows(real: Database, bare: Database): Promise<void> {
  const [a, b] = [await countRows(real), await countRows(bare)]
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
