import { setTimeout as pause } from 'node:timers/promises'
import type { Desk } from '../../src/desk/desk.ts'
import { ingest } from '../../src/desk/ingest.ts'
import { openDatabase } from '../../src/store/database.ts'
import { findRunningServer } from '../../src/store/engine/find-running-server.ts'
import { startDesk } from '../desk-program.ts'
import { makeDesk } from '../ingest/bench-desk.ts'
import { insertCareAccount } from '../ingest/settle.ts'
import { PostWriter } from '../ingest/write-posts.ts'
import { percentile } from '../percentile.ts'
import { formatTable } from '../table.ts'
import { feed } from './feed.ts'
import { createMarker, type Marker } from './marker.ts'
import { hasBrowser, openWatchedCockpit, type WatchedCockpit } from './watched-cockpit.ts'

const RATES = [50, 200]
const SECONDS = 20
const WARM_UP_SECONDS = 3
const SETTLE_MS = 4000
const OWNER = { email: 'owner@bench.example', password: 'a-long-password-for-the-bench' }

/**
 * From receipt to sight in a real browser: a customer's new matter in the list, and a customer's next word in the
 * conversation that is open, while other posts come in and make tickets, too.
 */
export async function benchLive(dataFolder: string, say: (line: string) => void) {
  if (!hasBrowser()) {
    say('There is no /usr/bin/chromium: nothing was measured.')
    return null
  }
  const program = await startDesk({ dataFolder, isDemo: false })
  const server = await findRunningServer(`${dataFolder}/postgres`)
  const database = openDatabase({ url: server?.url ?? '' })
  const desk = makeDesk(database)
  try {
    const workspaceId = await setUp(program.url, desk)
    const cockpit = await openWatchedCockpit(program.url, OWNER)
    const measures = await measure({ desk, workspaceId, cockpit })
    await cockpit.close()
    for (const line of formatTable([HEADING, ...measures.map(toRow)])) say(line)
    return measures
  } finally {
    await database.close()
    await program.stop()
  }
}

async function setUp(url: string, desk: Desk): Promise<string> {
  const response = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ workspaceName: 'Aurora Mobile', name: 'Olga Prova', ...OWNER }),
  })
  if (!response.ok) throw new Error(`the set-up answered ${response.status}`)
  const { id } = await desk.database.kysely.selectFrom('workspace').select('id').executeTakeFirstOrThrow()
  return id
}

export interface LiveMeasure {
  readonly postsPerSecond: number
  readonly place: 'row' | 'bubble'
  readonly count: number
  readonly unseen: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly maxMs: number
}

interface Stage {
  readonly desk: Desk
  readonly workspaceId: string
  readonly cockpit: WatchedCockpit
}

async function measure({ desk, workspaceId, cockpit }: Stage): Promise<LiveMeasure[]> {
  const care = await insertCareAccount(desk, workspaceId)
  const writer = new PostWriter(1, { workspaceId, care }, () => new Date())
  const marker = createMarker(writer, care.external_id)
  const takeIn = (batch: Parameters<typeof ingest>[2]) => ingest(desk, care, batch, null)
  await takeIn([marker.opening()])
  const ticketId = await findTicket(desk, workspaceId)
  const measures: LiveMeasure[] = []
  for (const rate of RATES) {
    // Narrowed to the marked ones of this rate: among thousands nobody sees the newest without looking for it.
    await cockpit.open(`/inbox/${ticketId}?view=all&q=r${rate}`)
    const run = (seconds: number, isMarked: boolean) =>
      feed({ rate, seconds, takeIn, write: n => marker.write(isMarked ? n : -1, rate) })
    await run(WARM_UP_SECONDS, false)
    const arrivals = await run(SECONDS, true)
    await pause(SETTLE_MS)
    const seen = await cockpit.readSeen()
    measures.push(...sumUp(rate, marker, arrivals, seen))
  }
  return measures
}

async function findTicket(desk: Desk, workspaceId: string): Promise<string> {
  const { id } = await desk.database.inWorkspace(workspaceId, trx =>
    trx.selectFrom('ticket').select('id').executeTakeFirstOrThrow(),
  )
  return id
}

function sumUp(
  rate: number,
  marker: Marker,
  arrivals: Awaited<ReturnType<typeof feed>>,
  seen: ReadonlyMap<string, number>,
): LiveMeasure[] {
  const places = [
    ['row', 'sonda'],
    ['bubble', 'eco'],
  ] as const
  return places.map(([place, kind]) => {
    const marked = arrivals.flatMap(({ post, at }) => {
      const mark = marker.markOf(post)
      return mark?.startsWith(kind) ? [{ at, seenAt: seen.get(`${place} ${mark}`) }] : []
    })
    const delays = marked.flatMap(({ at, seenAt }) => (seenAt === undefined ? [] : [seenAt - at]))
    return {
      postsPerSecond: rate,
      place,
      count: delays.length,
      unseen: marked.length - delays.length,
      p50Ms: percentile(delays, 0.5),
      p99Ms: percentile(delays, 0.99),
      maxMs: percentile(delays, 1),
    }
  })
}

const HEADING = ['posts/s', 'seen in', 'count', 'unseen', 'p50 ms', 'p99 ms', 'max ms']
const toRow = (each: LiveMeasure) => [
  each.postsPerSecond,
  each.place === 'row' ? 'list' : 'conversation',
  each.count,
  each.unseen,
  each.p50Ms,
  each.p99Ms,
  each.maxMs,
]
