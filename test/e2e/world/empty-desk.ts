import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '../../chaos/desk-under-test.ts'
import { startProgram } from '../../chaos/program.ts'

/** A desk at which nobody has ever been: no owner, no network. */
export interface EmptyDesk {
  readonly url: string
  stop(): Promise<void>
}

const STOP_PATIENCE_MS = 30_000

export async function startEmptyDesk(): Promise<EmptyDesk> {
  const home = mkdtempSync(join(tmpdir(), 'pronto-first-day-'))
  const port = await findFreePort()
  const program = startProgram({
    args: ['start'],
    settings: {
      PRONTO_DATA: join(home, 'data'),
      PRONTO_PORT: String(port),
      PRONTO_UNDO_SECONDS: '1',
      PRONTO_LOG: 'warn',
    },
  })
  await program.waitForLine('Pronto is ready')
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await program.stop(STOP_PATIENCE_MS, 'SIGINT')
      rmSync(home, { recursive: true, force: true })
    },
  }
}
