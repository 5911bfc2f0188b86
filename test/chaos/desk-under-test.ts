import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Program, startProgram } from './program.ts'

/** The desk as a process that can be killed and started again over the same data, at the same address. */
export interface DeskUnderTest {
  readonly url: string
  readonly dataFolder: string
  isAlive(): boolean
  lastWords(): string
  /** Begins a new process. */
  begin(): void
  /** Resolves when the process that began last serves. */
  whenReady(): Promise<unknown>
  kill(): Promise<void>
  /** @returns the exit code of an orderly stop. */
  stop(): Promise<number | null>
  /** What the processes logged as errors: what an owner would be called for. */
  readonly errors: readonly LoggedError[]
  /** How long each start took that was waited for. */
  readonly startsMs: readonly number[]
}

export interface LoggedError {
  readonly at: number
  readonly line: string
}

/**
 * Short terms, so that a kill is made good within the run, but in the order of those that people have: a write of
 * the sandbox, faults included, takes effect before its absence is believed, and that before the lease ends.
 */
const SETTINGS = {
  PRONTO_UNDO_SECONDS: '0',
  PRONTO_LEASE_SECONDS: '5',
  PRONTO_LOOK_AGAIN_SECONDS: '1',
  PRONTO_LOG: 'warn',
}

const START_PATIENCE_MS = 120_000
const STOP_PATIENCE_MS = 60_000

export async function createDeskUnderTest(folder: string): Promise<DeskUnderTest> {
  const dataFolder = join(folder, 'desk')
  const port = await findFreePort()
  const errors: LoggedError[] = []
  const startsMs: number[] = []
  const settings = {
    ...SETTINGS,
    PRONTO_DATA: dataFolder,
    PRONTO_PORT: String(port),
    // Half of a start is reading the program. It is written when a desk stops in good order, once before the kills.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  }
  let program: Program | null = null
  let ready: Promise<unknown> = Promise.resolve()
  return {
    url: `http://127.0.0.1:${port}`,
    dataFolder,
    errors,
    startsMs,
    isAlive: () => program !== null && !program.hasEnded(),
    lastWords: () => program?.lastWords() ?? '',
    begin() {
      const begunAt = performance.now()
      const next = startProgram({
        args: ['start'],
        settings,
        onLine: line => void (isError(line) && errors.push({ at: Date.now(), line })),
      })
      program = next
      ready = withinPatience(next.waitForLine('Pronto is ready')).then(() =>
        startsMs.push(performance.now() - begunAt),
      )
      // Whoever kills it before it is ready does not wait for it.
      ready.catch(() => undefined)
    },
    whenReady: () => ready,
    async kill() {
      await program?.killNow()
    },
    stop: async () => program?.stop(STOP_PATIENCE_MS) ?? null,
  }
}

/** Log lines are JSON; from level 50 on they are errors. */
const isError = (line: string): boolean => /"level":[56]0/.test(line)

function withinPatience<T>(ready: Promise<T>): Promise<T> {
  const tooLate = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`the desk was not ready within ${START_PATIENCE_MS / 1000} s`))
    setTimeout(fail, START_PATIENCE_MS).unref()
  })
  return Promise.race([ready, tooLate])
}

export const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
