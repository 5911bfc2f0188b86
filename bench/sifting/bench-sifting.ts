import type { FirehoseEvent } from '../../src/connectors/bluesky/live/event.ts'
import { jetstream } from '../../src/connectors/bluesky/live/jetstream.ts'
import { matchEvent } from '../../src/connectors/bluesky/live/match-event.ts'
import { planOf } from '../../src/connectors/bluesky/live/plan.ts'
import { RecentAuthors } from '../../src/connectors/bluesky/live/recent-authors.ts'
import { relay } from '../../src/connectors/bluesky/live/relay.ts'
import { aSession, readFrames } from '../../src/connectors/bluesky/testing/fixtures.ts'
import { createRandom } from '../../src/sandbox/cast/random.ts'
import { corpus } from '../../src/sandbox/cast/texts/corpus.ts'
import { formatTable } from '../table.ts'

const POSTS = 100_000
const ROUNDS = 3
/** Words by which a brand is heard; one post of a hundred says the first of them. */
const KEYWORDS = Array.from({ length: 30 }, (_, n) => (n === 0 ? 'Zefiro Mobile' : `Zefiro prodotto ${n}`))
const HIT_EVERY = 100

const random = createRandom('bench:sifting')

/** In the form of Jetstream, of the length that posts have. */
function toldAsText(n: number): string {
  const { text } = random.pick(corpus.openings)
  const said = n % HIT_EVERY === 0 ? `Con zefiro mobile niente: ${text}` : text
  const record = {
    $type: 'app.bsky.feed.post',
    createdAt: '2026-09-01T08:00:00.000Z',
    langs: ['it'],
    text: said,
  }
  const rkey = `3l3q${n.toString(32).padStart(9, '2')}`
  const commit = { rev: '3l3qo2vutsw2b', operation: 'create', collection: 'app.bsky.feed.post', rkey, record }
  return JSON.stringify({
    did: `did:plc:${(n % 5000).toString(32).padStart(24, 'a')}`,
    time_us: 1_725_911_162_329_308 + n,
    kind: 'commit',
    commit: { ...commit, cid: 'bafyreidwaivazkwu67xztlmuobx35hs2lnfh3kolmgfmucldvhd3sgzcqi' },
  })
}

/** Frames as a network's relay gave them, again and again. */
function toldAsFrames(): readonly Buffer[] {
  const { frames } = readFrames()
  return Array.from({ length: POSTS }, (_, n) => frames[n % frames.length] as Buffer)
}

/** From the frames of a whole network's firehose to what matters to one brand, on one core. Nothing is asked of anybody. */
export async function benchSifting(_dataFolder: string, say: (line: string) => void) {
  const texts = Array.from({ length: POSTS }, (_, n) => toldAsText(n))
  const measures = [
    measure('jetstream', texts, jetstream.sift, POSTS / HIT_EVERY),
    measure('relay', toldAsFrames(), relay.sift, null),
  ]
  const heading = ['firehose', 'bytes a frame', 'found', 'frames per CPU-second']
  const rows = measures.map(each => [each.firehose, each.bytesPerFrame, each.found, each.framesPerCpuSecond])
  for (const line of formatTable([heading, ...rows])) say(line)
  return measures
}

function measure<Frame extends string | Buffer>(
  firehose: string,
  frames: readonly Frame[],
  sift: (frame: Frame, sieve: ReturnType<typeof planOf>['sieve']) => FirehoseEvent | null,
  expected: number | null,
) {
  const { watches, sieve } = planOf(
    [aSession({ keywords: KEYWORDS, externalId: readFrames().brand })],
    new RecentAuthors(),
  )
  const count = (): number => {
    let found = 0
    for (const frame of frames) {
      const event = sift(frame, sieve)
      if (event !== null) for (const watch of watches) found += matchEvent(event, watch, () => false).length
    }
    return found
  }
  let best = Number.POSITIVE_INFINITY
  let found = 0
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage()
    found = count()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1e6)
  }
  if (expected !== null && found !== expected)
    throw new Error(`${expected} posts matter and ${found} were found`)
  const bytes = frames.reduce((sum, frame) => sum + Buffer.byteLength(frame), 0)
  return {
    firehose,
    bytesPerFrame: Math.round(bytes / frames.length),
    found,
    framesPerCpuSecond: Math.round(frames.length / best),
  }
}
