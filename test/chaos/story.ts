import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '../../src/sandbox/cast/random.ts'
import { startEmbeddedPostgres } from '../../src/store/engine/embedded.ts'
import { type AskedReply, startAgents } from './agent.ts'
import { type Breach, findBreaches } from './check.ts'
import { startCustomers } from './customers.ts'
import { createDeskClient, type DeskClient } from './desk-client.ts'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test.ts'
import type { Evidence } from './evidence.ts'
import { startMishaps } from './mishaps.ts'
import { type NetworkUnderTest, startNetwork } from './network.ts'
import { pause } from './pause.ts'
import { type Brand, connectToRows, readEvidence } from './read-evidence.ts'
import { waitForRest } from './rest.ts'
import { setUpDesk } from './set-up.ts'

export interface ChaosOptions {
  readonly kills: number
  readonly seed: number
  readonly say: (line: string) => void
}

export interface ChaosResult {
  readonly evidence: Evidence
  readonly breaches: readonly Breach[]
  /** Whether the database ran on through all kills, adopted at each start. */
  readonly isDatabaseKept: boolean
  readonly mishaps: number
}

const REST_PATIENCE_MS = 90_000

/** The whole story: a desk killed again and again while customers write and agents answer, and what came of it. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const folder = await mkdtemp(join(tmpdir(), 'pronto-chaos-'))
  // The database's user must be able to pass through.
  await chmod(folder, 0o711)
  const network = await startNetwork()
  const desk = await createDeskUnderTest(join(folder, 'desk'))
  try {
    return await tell(options, network, desk)
  } finally {
    await desk.kill()
    await network.stop()
    await stopDatabase(desk)
    await rm(folder, { recursive: true, force: true })
  }
}

async function tell(
  options: ChaosOptions,
  network: NetworkUnderTest,
  desk: DeskUnderTest,
): Promise<ChaosResult> {
  const { seed, say } = options
  await desk.begin().whenReady
  const client = createDeskClient(desk.url)
  await setUpDesk(client, network)
  const databasePid = await readDatabasePid(desk)
  say(`The desk is set up at ${desk.url}, the network at ${network.url}; seed ${seed}.`)
  const customers = await startCustomers(network, seed)
  const agents = startAgents(client, seed)
  const mishaps = startMishaps(network, seed)
  await killAgainAndAgain(options, desk)
  await desk.begin().whenReady
  await customers.stop()
  const mishapCount = await mishaps.stop()
  await agents.stop()
  say(`All have said their word: ${customers.said()} times customers, ${agents.asked.length} times agents.`)
  const found = await lookAt(say, network, desk, agents.asked)
  const isDatabaseKept = found.databasePid === databasePid
  const lost = {
    promise: 'the database runs on and is taken over',
    where: `${databasePid} became ${found.databasePid}`,
  }
  const breaches = [
    ...found.breaches,
    ...deskBreaches(desk, client, found.exitCode),
    ...(isDatabaseKept ? [] : [lost]),
  ]
  return { evidence: found.evidence, breaches, isDatabaseKept, mishaps: mishapCount }
}

/** Most moments are in the midst of work, some while the desk is still starting. */
async function killAgainAndAgain({ kills, seed, say }: ChaosOptions, desk: DeskUnderTest): Promise<void> {
  const random = createRandom(`${seed}:kills`)
  await pause(random.between(1000, 4000))
  await desk.kill()
  for (let n = 1; n < kills; n++) {
    const startedAt = performance.now()
    const isEarly = random.chance(0.2)
    const afterMs = isEarly ? random.between(100, 1500) : random.between(300, 5000)
    const { whenReady } = desk.begin()
    if (!isEarly) await whenReady
    await pause(afterMs)
    await desk.kill()
    say(
      `kill ${n + 1} of ${kills}: ${afterMs} ms after ${isEarly ? 'the start began' : 'it was ready'}; lived ${Math.round(performance.now() - startedAt)} ms`,
    )
  }
}

async function readDatabasePid(desk: DeskUnderTest): Promise<number> {
  const database = await startEmbeddedPostgres({ dataDir: join(desk.dataFolder, 'postgres'), mayShare: true })
  return database.pid
}

/** Waits until all is at rest, takes the evidence, and ends the desk in good order. */
async function lookAt(
  say: ChaosOptions['say'],
  network: NetworkUnderTest,
  desk: DeskUnderTest,
  asked: readonly AskedReply[],
) {
  const brand: Brand[] = network.credentials.users.filter(
    each => each.role === 'care' || each.role === 'marketing',
  )
  const database = await startEmbeddedPostgres({ dataDir: join(desk.dataFolder, 'postgres'), mayShare: true })
  const rows = await connectToRows(database.url)
  try {
    const databasePid = database.pid
    const isAtRest = await waitForRest(rows, network, brand, REST_PATIENCE_MS)
    say(isAtRest ? 'All is at rest.' : 'There is no rest.')
    const evidence = await readEvidence(rows, await network.readRecord(), asked, brand)
    await rows.end()
    const exitCode = await desk.stop()
    const restless = { promise: 'the desk comes to rest', where: `not within ${REST_PATIENCE_MS / 1000} s` }
    return {
      evidence,
      exitCode,
      databasePid,
      breaches: [...(isAtRest ? [] : [restless]), ...findBreaches(evidence)],
    }
  } finally {
    await rows.end()
    await database.stop()
  }
}

/** What the processes themselves gave away. */
function deskBreaches(desk: DeskUnderTest, client: DeskClient, exitCode: number | null): Breach[] {
  const orderly =
    exitCode === 0 ? [] : [{ promise: 'the desk stops in good order', where: `exit code ${exitCode}` }]
  return [
    ...orderly,
    ...client.surprises.map(where => ({ promise: 'no request meets an unexpected error', where })),
    ...desk.errors.map(where => ({ promise: 'no worker fails', where: where.slice(0, 600) })),
  ]
}

/** A database that a killed desk left running is taken over for the last time. */
async function stopDatabase(desk: DeskUnderTest): Promise<void> {
  const database = await startEmbeddedPostgres({ dataDir: join(desk.dataFolder, 'postgres') })
  await database.stop()
}
