import { join } from 'node:path'
import pg from 'pg'
import { findRunningServer } from '../../src/store/engine/find-running-server.ts'
import { pause } from './pause.ts'

/** The desk's own database: raised by the desk, killed by us, and raised again by the desk that lives then. */
export interface DatabaseUnderTest {
  /** The server's process now; null where none runs. */
  findPid(): Promise<number | null>
  findUrl(): Promise<string | null>
  /**
   * Kills the server of this run's data and no other; waits for one where it has just died.
   * @returns false when there is none to be killed, because nobody has raised it again.
   */
  kill(): Promise<boolean>
  /** Resolves when it answers again. */
  whenUp(): Promise<void>
  readonly outages: readonly Outage[]
}

/** From the kill until the database answered again; `untilMs` is infinite while it does not. */
export interface Outage {
  readonly fromMs: number
  untilMs: number
}

const LOOK_MS = 40
const PATIENCE_MS = 90_000

export function createDatabaseUnderTest(deskFolder: string): DatabaseUnderTest {
  const dataDir = join(deskFolder, 'postgres')
  const outages: Outage[] = []
  let back: Promise<void> = Promise.resolve()
  // A server whose note says nothing yet is just starting.
  const find = () => findRunningServer(dataDir).catch(() => undefined)
  return {
    outages,
    findPid: async () => (await find())?.pid ?? null,
    findUrl: async () => (await find())?.url ?? null,
    async kill() {
      const server = await until(find)
      if (server === undefined) return false
      process.kill(server.pid, 'SIGKILL')
      const outage = { fromMs: Date.now(), untilMs: Number.POSITIVE_INFINITY }
      outages.push(outage)
      back = watch(outage, server.pid)
      return true
    },
    whenUp: () => back,
  }

  async function watch(outage: Outage, killedPid: number): Promise<void> {
    const isBack = await until(async () => {
      const server = await find()
      if (server === undefined || server.pid === killedPid) return undefined
      return (await answers(server.url)) ? true : undefined
    })
    if (isBack) outage.untilMs = Date.now()
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** @returns undefined when it is not found within our patience. */
async function until<T>(find: () => Promise<T | undefined>): Promise<T | undefined> {
  const giveUpAt = performance.now() + PATIENCE_MS
  while (performance.now() < giveUpAt) {
    const found = await find()
    if (found !== undefined) return found
    await pause(LOOK_MS)
  }
  return undefined
}
