import { createServer } from 'node:net'
import { type Program, startProgram } from './program.ts'

/** The desk as a process that can be killed and started again over the same data, at the same address. */
export interface DeskUnderTest {
  readonly url: string
  readonly dataFolder: string
  /** Begins a new process; `whenReady` resolves when it serves. */
  begin(): { whenReady: Promise<unknown> }
  kill(): Promise<void>
  /** @returns the exit code of an orderly stop. */
  stop(): Promise<number | null>
  /** What the processes logged as errors: what an owner would be called for. */
  readonly errors: readonly string[]
}

/**
 * Short terms, so that a kill is made good within the run. The lease stays longer than any write of the sandbox
 * takes, faults included: a shorter one would be a wrong setting, not a test.
 */
const SETTINGS = {
  PRONTO_UNDO_SECONDS: '0',
  PRONTO_LEASE_SECONDS: '3',
  PRONTO_LOOK_AGAIN_SECONDS: '1',
  PRONTO_LOG: 'warn',
}

const START_PATIENCE_MS = 120_000
const STOP_PATIENCE_MS = 60_000

export async function createDeskUnderTest(dataFolder: string): Promise<DeskUnderTest> {
  const port = await findFreePort()
  const errors: string[] = []
  const settings = { ...SETTINGS, PRONTO_DATA: dataFolder, PRONTO_PORT: String(port) }
  let program: Program | null = null
  return {
    url: `http://127.0.0.1:${port}`,
    dataFolder,
    errors,
    begin() {
      const next = startProgram({
        args: ['start'],
        settings,
        onLine: line => void (isError(line) && errors.push(line)),
      })
      program = next
      const whenReady = withinPatience(next.waitForLine('Pronto is ready'))
      // Whoever kills it before it is ready does not wait for it.
      whenReady.catch(() => undefined)
      return { whenReady }
    },
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
