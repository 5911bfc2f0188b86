import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort } from '../../chaos/desk-under-test.ts'
import { startProgram } from '../../chaos/program.ts'

/** The demo world in a process of its own. */
export interface Demo {
  readonly deskUrl: string
  readonly networkUrl: string
  readonly dataFolder: string
  readonly password: string
  /** Stops it as Ctrl-C does. @throws unless it ends cleanly. */
  stop(): Promise<void>
}

const STOP_PATIENCE_MS = 30_000

export async function startDemo(dataFolder: string): Promise<Demo> {
  const [port, networkPort] = [await findFreePort(), await findFreePort()]
  const program = startProgram({
    args: ['start', '--demo'],
    settings: {
      PRONTO_DATA: dataFolder,
      PRONTO_PORT: String(port),
      PRONTO_SANDBOX_PORT: String(networkPort),
      PRONTO_DEMO_SPEED: '0',
      PRONTO_DEMO_SEED: process.env.PRONTO_TEST_SEED ?? '7',
      // Long enough to be seen and used on a machine that has much else to do.
      PRONTO_UNDO_SECONDS: '5',
      PRONTO_LOOK_AGAIN_SECONDS: '1',
      PRONTO_LOG: 'warn',
    },
    onLine: line => void (isTrouble(line) && console.error(`desk: ${line}`)),
  })
  await program.waitForLine('Pronto is ready')
  return {
    deskUrl: `http://127.0.0.1:${port}`,
    networkUrl: `http://127.0.0.1:${networkPort}`,
    dataFolder,
    password: readFileSync(join(dataFolder, 'demo-password'), 'utf8').trim(),
    async stop() {
      const code = await program.stop(STOP_PATIENCE_MS, 'SIGINT')
      await program.waitForLine('Stopped.')
      if (code !== 0) throw new Error(`the desk ended with ${code} when it was asked to stop`)
    },
  }
}

/** Log lines are JSON; from level 40 on they are warnings and errors. */
const isTrouble = (line: string): boolean => /"level":[456]0/.test(line)
