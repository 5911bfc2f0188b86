import { readActivity } from '../../src/connectors/x/activity.ts'
import { readMatch } from '../../src/connectors/x/live.ts'
import { readLines } from '../../src/connectors/x/stream-lines.ts'
import { sessionAt } from '../../src/connectors/x/testing/fixtures.ts'
import { formatTable } from '../table.ts'
import { BRAND_ID, inPieces, STREAMS } from './stream-bytes.ts'

const POSTS = 40_000
const ROUNDS = 3
/** What a TLS record holds, and what arrives of a slow line. */
const PIECES = [16_384, 1_400]

const session = sessionAt('http://x.example', { externalId: BRAND_ID })
const NOW = new Date()

const READERS = {
  filtered: (line: unknown) => readMatch(line, [session]).flatMap(page => page.batch).length,
  activity: (line: unknown) => readActivity(line, NOW)?.batch.length ?? 0,
} as const

/** From the bytes of a stream to messages in the desk's words, on one core: nothing is stored. */
export async function benchDecoding(_dataFolder: string, say: (line: string) => void) {
  const measures = []
  for (const stream of ['filtered', 'activity'] as const)
    for (const pieceBytes of PIECES) measures.push(await measure(stream, pieceBytes))
  const heading = ['stream', 'bytes a piece', 'bytes a post', 'posts per CPU-second']
  for (const line of formatTable([
    heading,
    ...measures.map(each => [each.stream, each.pieceBytes, each.bytesPerPost, each.postsPerCpuSecond]),
  ]))
    say(line)
  return measures
}

async function measure(stream: keyof typeof STREAMS, pieceBytes: number) {
  const pieces = [
    ...inPieces(
      Array.from({ length: POSTS }, (_, n) => STREAMS[stream](n)),
      pieceBytes,
    ),
  ]
  const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage()
    const posts = await decode(pieces, READERS[stream])
    const { user, system } = process.cpuUsage(before)
    if (posts !== POSTS) throw new Error(`${POSTS} posts were told and ${posts} were read`)
    best = Math.min(best, (user + system) / 1e6)
  }
  return {
    stream,
    pieceBytes,
    bytesPerPost: Math.round(bytes / POSTS),
    postsPerCpuSecond: Math.round(POSTS / best),
  }
}

async function decode(pieces: readonly Uint8Array[], read: (line: unknown) => number): Promise<number> {
  let posts = 0
  for await (const line of readLines(asTheyCome(pieces))) posts += read(line)
  return posts
}

async function* asTheyCome(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}
