import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../../src/store/engine/embedded.ts'
import { type AskedReply, startAgents } from './agent.ts'
import { watchBacklog } from './backlog.ts'
import { type Breach, findBreaches } from './check.ts'
import { createDatabaseUnderTest } from './database-under-test.ts'
import { createDeskClient } from './desk-client.ts'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test.ts'
import type { Evidence } from './evidence.ts'
import { listUnexcused } from './excuses.ts'
import { findHouseBreaches } from './houses/check.ts'
import type { HouseEvidence } from './houses/evidence.ts'
import { type HousesAtWork, settleHouses, startHouses } from './houses/houses.ts'
import { killAgainAndAgain } from './killing.ts'
import { mendFailed } from './mend-failed.ts'
import { pause } from './pause.ts'
import { connectToRows, readEvidence } from './read-evidence.ts'
import { waitForRest } from './rest.ts'
import { setUpDesk } from './set-up.ts'
import type { ChaosOptions, Stage } from './stage.ts'

export interface ChaosResult {
  readonly evidence: Evidence
  /** What was asked of departments. */
  readonly houses: HouseEvidence
  readonly record: unknown
  readonly breaches: readonly Breach[]
  readonly deaths: readonly string[]
  readonly mishaps: number
  /** How often people sent a refused reply again. */
  readonly mended: number
  readonly said: number
  readonly offeredPerSecond: number
  readonly heldSeconds: number
  readonly startsMs: readonly number[]
  readonly outagesMs: readonly number[]
  readonly restMs: number
}

const REST_PATIENCE_MS = 240_000
/** So many replies, and so many questions to departments, are asked for before people go home, in a while that has an end. */
const LEAST = 12
const LEAST_PATIENCE_MS = 90_000
const LOOK_MS = 200

/** The whole story: desk and database killed again and again while customers write and agents answer, and what came of it. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const folder = await mkdtemp(join(tmpdir(), 'pronto-chaos-'))
  // The database's user must be able to pass through.
  await chmod(folder, 0o711)
  const network = await options.beginNetwork()
  const houses = [...(network.houses ?? []), ...((await options.beginHouses?.()) ?? [])]
  const desk = await createDeskUnderTest(folder)
  const database = createDatabaseUnderTest(desk.dataFolder)
  try {
    return await tell(options, { network, desk, database, client: createDeskClient(desk.url), houses })
  } finally {
    await desk.kill()
    await network.stop()
    for (const house of houses) await house.stop()
    await stopDatabase(desk)
    await rm(folder, { recursive: true, force: true })
  }
}

async function tell(options: ChaosOptions, stage: Stage): Promise<ChaosResult> {
  const { seed, rate, say } = options
  const { network, desk, database, client } = stage
  await raise(stage)
  say(`The desk is set up at ${desk.url}, the network at ${network.url}; seed ${seed}.`)
  const beganAt = performance.now()
  const backlog = watchBacklog(database)
  const mayGoOn = (said: number) => said - backlog.stored() < network.mostUnread
  const customers = await network.startCustomers({ seed, rate, mayGoOn })
  const agents = startAgents(client, seed)
  const mishaps = network.startMishaps(seed)
  const houses = startHouses(client, stage.houses, seed)
  const killed = await killAgainAndAgain(options, stage)
  await giveTime(() => agents.asked.length >= LEAST && houses.hasAsked(LEAST))
  await customers.stop()
  const seconds = (performance.now() - beganAt) / 1000
  const mishapCount = await mishaps.stop()
  await houses.stop()
  await agents.stop()
  await backlog.stop()
  const scheduled = agents.asked.filter(each => each.isScheduled).length
  say(
    `All have said their word: ${customers.said()} times customers, ${agents.asked.length} times agents, ${scheduled} for later.`,
  )
  const found = await lookAt(say, stage, agents.asked, houses)
  return {
    ...found,
    breaches: [...found.breaches, ...killed.breaches, ...processBreaches(stage, found.exitCode)],
    deaths: killed.deaths,
    mishaps: mishapCount + houses.mishaps(),
    said: customers.said(),
    offeredPerSecond: Math.round((customers.said() / seconds) * 10) / 10,
    heldSeconds: Math.round(customers.heldMs() / 1000),
    startsMs: desk.startsMs,
    outagesMs: database.outages.map(each => each.untilMs - each.fromMs),
  }
}

/** Where a dead desk is slow to rise, people have hardly had their turn when the last kill is over. */
async function giveTime(hasBegun: () => boolean): Promise<void> {
  const until = performance.now() + LEAST_PATIENCE_MS
  while (!hasBegun() && performance.now() < until) await pause(LOOK_MS)
}

/** Sets the desk up, and lets it stop in good order once, as every desk does some day. */
async function raise({ desk, client, network, houses }: Stage): Promise<void> {
  desk.begin()
  await desk.whenReady()
  await setUpDesk(client, network)
  await settleHouses(client, houses)
  const exitCode = await desk.stop()
  if (exitCode !== 0) throw new Error(`the desk ended with ${exitCode} when it was asked to stop`)
  desk.begin()
  await desk.whenReady()
}

/** Waits until all is at rest, takes the evidence, and ends the desk in good order. */
async function lookAt(
  say: ChaosOptions['say'],
  { network, desk, database, client }: Stage,
  asked: readonly AskedReply[],
  atWork: HousesAtWork,
) {
  const rows = await connectToRows((await database.findUrl()) ?? '')
  try {
    const since = performance.now()
    // One patience for all three: each has what those before it left over.
    const left = () => Math.max(0, REST_PATIENCE_MS - (performance.now() - since))
    const mended = await mendFailed(rows, client, left())
    const houses = await atWork.lookAt(rows, left())
    const whatMoves = await waitForRest(rows, network, left())
    const restMs = performance.now() - since
    say(whatMoves === null ? `All is at rest after ${(restMs / 1000).toFixed(1)} s.` : 'There is no rest.')
    const account = await network.readAccount()
    const evidence = await readEvidence(rows, account, asked)
    const restless = {
      promise: 'the desk comes to rest',
      where: `not within ${REST_PATIENCE_MS / 1000} s: ${whatMoves}`,
    }
    const breaches = [
      ...(whatMoves === null ? [] : [restless]),
      ...findBreaches(evidence),
      ...findHouseBreaches(houses),
    ]
    await rows.end()
    return { evidence, houses, record: account.record, restMs, mended, breaches, exitCode: await desk.stop() }
  } finally {
    await rows.end()
  }
}

/** What the processes themselves gave away. */
function processBreaches({ desk, database, client }: Stage, exitCode: number | null): Breach[] {
  const orderly =
    exitCode === 0 ? [] : [{ promise: 'the desk stops in good order', where: `exit code ${exitCode}` }]
  return [
    ...orderly,
    ...client.surprises.map(where => ({ promise: 'no request meets an unexpected error', where })),
    ...listUnexcused(desk.errors, database.outages).map(line => ({
      promise: 'no worker fails without a cause',
      where: tellError(line),
    })),
  ]
}

/** What went wrong and through which of our own files; the libraries' part of a stack says nothing. */
const tellError = (line: string): string =>
  line
    .split('\\n')
    .filter(each => !each.includes('node_modules') && !each.includes('node:internal'))
    .join(' ')
    .slice(0, 2500)

/** A database that a killed desk left running is taken over for the last time. */
async function stopDatabase(desk: DeskUnderTest): Promise<void> {
  const database = await startEmbeddedPostgres({ dataDir: join(desk.dataFolder, 'postgres') })
  await database.stop()
}
