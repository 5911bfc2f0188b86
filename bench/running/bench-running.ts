import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { createRandom } from '../../src/sandbox/cast/random.ts'
import { WRITTEN_HANDLES } from '../../src/sandbox/cast/rendering.ts'
import { corpus } from '../../src/sandbox/cast/texts/corpus.ts'
import { startEmbeddedPostgres } from '../../src/store/engine/embedded.ts'
import { type DeskProgram, startDesk } from '../desk-program.ts'
import { percentile } from '../percentile.ts'
import { formatTable } from '../table.ts'
import { type LiveListener, listenLive } from './live-listener.ts'
import { type Memory, readMemory } from './memory.ts'

const MESSAGES = 5000
/** Fewer than the network shows of its mentions to whoever reads too seldom. */
const AT_ONCE = 500
const PATIENCE_MS = 240_000

/** The demo as a user starts it: what it weighs at rest and after thousands of messages, and how soon people see one. */
export async function benchRunning(dataFolder: string, say: (line: string) => void) {
  const desk = await startDesk({ dataFolder, isDemo: true, settings: { PRONTO_DEMO_SPEED: '0' } })
  const database = await startEmbeddedPostgres({ dataDir: join(dataFolder, 'postgres'), mayShare: true })
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(`select set_config('pronto.workspace', '*', false)`)
  try {
    await untilStored(client, 20)
    const before = await countMessages(client)
    const idle = weigh(desk, database.pid)
    const live = await listenLive(desk.url, await signIn(desk))
    for (let posted = 0; posted < MESSAGES; posted += AT_ONCE) {
      await postMany(desk.sandboxUrl, posted, AT_ONCE)
      await untilStored(client, before + posted + AT_ONCE)
    }
    await untilHeard(live, MESSAGES)
    await live.stop()
    const busy = weigh(desk, database.pid)
    const delays = { p50Ms: percentile(live.delaysMs, 0.5), p99Ms: percentile(live.delaysMs, 0.99) }
    tell(say, idle, busy, delays)
    return { idle, afterMessages: { messages: MESSAGES, ...busy }, storedToScreen: delays }
  } finally {
    await client.end()
    await desk.stop()
  }
}

interface Weight {
  readonly desk: Memory
  readonly database: Memory
  readonly pssMb: number
}

function weigh(desk: DeskProgram, postmasterPid: number): Weight {
  const weights = { desk: readMemory(desk.pid, postmasterPid), database: readMemory(postmasterPid) }
  return { ...weights, pssMb: weights.desk.pssMb + weights.database.pssMb }
}

function tell(
  say: (line: string) => void,
  idle: Weight,
  busy: Weight,
  delays: { p50Ms: number; p99Ms: number },
): void {
  const row = (name: string, { desk, database, pssMb }: Weight) => [name, desk.pssMb, database.pssMb, pssMb]
  const rows = [row('demo at rest', idle), row(`after ${MESSAGES} messages`, busy)]
  for (const line of formatTable([['PSS in MB', 'desk with sandbox', 'database', 'all'], ...rows])) say(line)
  say(
    `from stored to the screens: p50 ${delays.p50Ms} ms, p99 ${delays.p99Ms} ms, while ${MESSAGES} messages came in`,
  )
}

async function signIn({ url }: DeskProgram): Promise<string> {
  const { demoLogins } = (await (await fetch(`${url}/api/setup`)).json()) as {
    demoLogins: { email: string; password: string }[]
  }
  const [login] = demoLogins
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: login?.email, password: login?.password }),
  })
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`)
  return response.headers
    .getSetCookie()
    .map(each => each.split(';')[0])
    .join('; ')
}

/** Customers who write to the brand, each text once. */
async function postMany(sandboxUrl: string, from: number, count: number): Promise<void> {
  const random = createRandom(`bench:running:${from}`)
  const people = await listCustomers(sandboxUrl)
  const texts = corpus.openings.filter(each => each.named === 'care' && each.text.length < 240)
  for (let n = from; n < from + count; n++) {
    const text = `${random.pick(texts).text} n. ${n}`.replace(
      /@aurora_aiuta/,
      `@${WRITTEN_HANDLES.careUsername}`,
    )
    await askSandbox(`${sandboxUrl}/sandbox/posts`, { username: random.pick(people), text })
  }
}

async function listCustomers(sandboxUrl: string): Promise<string[]> {
  const answer = (await (await fetch(`${sandboxUrl}/sandbox/credentials`)).json()) as {
    users: { username: string; role: string }[]
  }
  return answer.users.filter(each => each.role === 'customer').map(each => each.username)
}

async function askSandbox(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  await response.arrayBuffer()
}

async function countMessages(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>('select count(*)::integer as n from message')
  return rows[0]?.n ?? 0
}

const untilStored = (client: pg.Client, count: number): Promise<void> =>
  until(`${count} messages are stored`, async () => (await countMessages(client)) >= count)

const untilHeard = (live: LiveListener, count: number): Promise<void> =>
  until(`${count} events are heard`, async () => live.delaysMs.length >= count)

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error(`not within ${PATIENCE_MS / 1000} s: ${what}`)
    await pause(200)
  }
}
