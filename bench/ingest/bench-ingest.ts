import { cpuSeconds, type Spent } from '../cpu-meter.ts'
import { formatTable } from '../table.ts'
import { type IngestMeasure, measureIngest } from './measure-ingest.ts'

const BATCH_SIZES = [100, 500]

/** Ingest, triage and ticket of varied posts, against the bare inserts of the same rows. */
export async function benchIngest(folder: string, say: (line: string) => void) {
  const measures = await measureIngest(folder, BATCH_SIZES)
  const rows = measures.flatMap(each => [
    [`ingest, batches of ${each.batchSize}`, ...figuresOf(each, each.ingest)],
    [`bare SQL, batches of ${each.batchSize}`, ...figuresOf(each, each.bare)],
    ['  ingest reaches of it', percent(ratioOf(each).wall), percent(ratioOf(each).cpu), '', ''],
  ])
  const heading = ['', 'posts/s', 'posts/CPU-s', 'client µs/post', 'server µs/post']
  for (const line of formatTable([heading, ...rows])) say(line)
  return measures.map(summaryOf)
}

const figuresOf = ({ posts }: IngestMeasure, spent: Spent): number[] => [
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
  const [postsPerSecond, postsPerCpuSecond] = figuresOf(measure, measure.ingest)
  const [bareSecond, bareCpuSecond] = figuresOf(measure, measure.bare)
  const { wall, cpu } = ratioOf(measure)
  return {
    batchSize: measure.batchSize,
    postsPerSecond,
    postsPerCpuSecond,
    bare: { postsPerSecond: bareSecond, postsPerCpuSecond: bareCpuSecond },
    shareOfBare: { wall: Number(wall.toFixed(2)), cpu: Number(cpu.toFixed(2)) },
  }
}
