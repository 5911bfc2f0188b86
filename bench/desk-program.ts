import { createServer } from 'node:net'
import { type Program, startProgram } from '../test/chaos/program.ts'

export interface DeskProgram {
  readonly url: string
  readonly sandboxUrl: string
  readonly dataFolder: string
  readonly pid: number
  stop(): Promise<unknown>
}

const STOP_PATIENCE_MS = 60_000

/** `bin/pronto start` in a process of its own, ready to serve. */
export async function startDesk(options: {
  readonly dataFolder: string
  readonly isDemo: boolean
  readonly settings?: Readonly<Record<string, string>>
}): Promise<DeskProgram> {
  const { dataFolder, isDemo, settings = {} } = options
  const port = await findFreePort()
  const sandboxPort = await findFreePort()
  const program: Program = startProgram({
    args: isDemo ? ['start', '--demo'] : ['start'],
    settings: {
      PRONTO_DATA: dataFolder,
      PRONTO_PORT: String(port),
      PRONTO_SANDBOX_PORT: String(sandboxPort),
      PRONTO_LOG: 'warn',
      ...settings,
    },
  })
  await program.waitForLine('Pronto is ready')
  return {
    url: `http://127.0.0.1:${port}`,
    sandboxUrl: `http://127.0.0.1:${sandboxPort}`,
    dataFolder,
    pid: program.pid,
    stop: () => program.stop(STOP_PATIENCE_MS),
  }
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
