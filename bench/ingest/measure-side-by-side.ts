import { openDatabase } from '../../src/store/database.ts'
import type { EmbeddedPostgres } from '../../src/store/engine/embedded.ts'
import { meter, type Spent } from '../cpu-meter.ts'
import { createDatabase, ingestBatch, listBatches, makeDesk, prepare } from './bench-desk.ts'
import { PostWriter } from './write-posts.ts'

export interface SideBySide {
  readonly posts: number
  readonly spent: Spent
}

const BATCH_SIZE = 500
const POSTS_A_BRAND = 4000

/** Two brands that are heard at once, as one node serves them: while the server writes for one, we decide for the other. */
export async function measureSideBySide(engine: EmbeddedPostgres): Promise<SideBySide> {
  const url = await createDatabase(engine.url, 'bench_side_by_side')
  const brands = await prepare(url, ['Aurora Mobile', 'Borea Energia'])
  const database = openDatabase({ url })
  const desk = makeDesk(database)
  const readers = brands.map((brand, seed) => ({
    brand,
    writer: new PostWriter(seed, brand, () => new Date()),
  }))
  const hearAll = (posts: number) => {
    const heard = readers.map(each => ({ ...each, batches: listBatches(each.writer, posts, BATCH_SIZE) }))
    return meter(engine.pid, async () => {
      await Promise.all(
        heard.map(async ({ brand, batches }) => {
          for (const batch of batches) await ingestBatch(desk, brand, batch)
        }),
      )
    })
  }
  try {
    await hearAll(POSTS_A_BRAND / 2)
    return { posts: brands.length * POSTS_A_BRAND, spent: await hearAll(POSTS_A_BRAND) }
  } finally {
    await database.close()
  }
}
