import { startEmbeddedPostgres } from '../../src/store/engine/embedded.ts'
import { cpuSeconds, type Spent } from '../cpu-meter.ts'
import { formatTable } from '../table.ts'
import { type IngestMeasure, measureIngest } from './measure-ingest.ts'
import { measureSideBySide } from './measure-side-by-side.ts'

const BATCH_SIZES = [100, 500]

/** Ingest, triage and ticket of varied posts, against the bare inserts of the same rows. */
export async function benchIngest(folder: string, say: (line: string) => void) {
  const { measures, sideBySide } = await measureAll(folder)
  const rows = measures.flatMap(each => [
    [`ingest, batches of ${each.batchSize}`, ...figuresOf(each.posts, each.ingest)],
    [`bare SQL, batches of ${each.batchSize}`, ...figuresOf(each.posts, each.bare)],
    ['  ingest reaches of it', percent(ratioOf(each).wall), percent(ratioOf(each).cpu), '', ''],
  ])
  const heading = ['', 'posts/s', 'posts/CPU-s', 'client µs/post', 'server µs/post']
  const both = ['ingest, two brands at once', ...figuresOf(sideBySide.posts, sideBySide.spent)]
  for (const line of formatTable([heading, ...rows, both])) say(line)
  return { alone: measures.map(summaryOf), twoBrands: figuresOf(sideBySide.posts, sideBySide.spent)[0] }
}

async function measureAll(dataDir: string) {
  const engine = await startEmbeddedPostgres({ dataDir })
  try {
    const measures = []
    for (const batchSize of BATCH_SIZES) measures.push(await measureIngest(engine, batchSize))
    return { measures, sideBySide: await measureSideBySide(engine) }
  } finally {
    await engine.stop()
  }
}

const figuresOf = (posts: number, spent: Spent): number[] => [
  Math.round(posts / spent.wallSeconds),
  Math.round(posts / cpuSeconds(spent)),
  Math.round((spent.clientSeconds / posts) * 1e6),
  Math.round((spent.serverSeconds / posts) * 1e6),
]

const ratioOf = ({ ingest, bare }: IngestMeasure) => ({
  wall: bare.wallSeconds / ingest.wallSeconds,
  cpu: cpuSeconds(bare) / cpuSeconds(ingest),
})

const percent = (ratio: number): string => `${Math.round(ratio * 100)} %`

function summaryOf(measure: IngestMeasure) {
  const [postsPerSecond, postsPerCpuSecond] = figuresOf(measure.posts, measure.ingest)
  const [bareSecond, bareCpuSecond] = figuresOf(measure.posts, measure.bare)
  const { wall, cpu } = ratioOf(measure)
  return {
    batchSize: measure.batchSize,
    postsPerSecond,
    postsPerCpuSecond,
    bare: { postsPerSecond: bareSecond, postsPerCpuSecond: bareCpuSecond },
    shareOfBare: { wall: Number(wall.toFixed(2)), cpu: Number(cpu.toFixed(2)) },
  }
}
