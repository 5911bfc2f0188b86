import { deskUrl } from './ownership.ts'
import { type EngineOptions, prepare } from './prepare.ts'
import { keepServer } from './running-server.ts'

export { EngineError, type EngineErrorCode } from './engine-error.ts'
export type { EngineOptions } from './prepare.ts'

export type EmbeddedPostgres = {
  /** For `pg` and everything that stands on it; through a unix socket. Stays the same until `stop`. */
  url: string
  /** The server's process number. */
  readonly pid: number
  /** True where the server was left running by a Pronto that was killed. */
  adopted: boolean
  /** Ends the server and waits until it is gone. May be called twice. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL over the data in `dataDir`, creating them at first, or adopts the server that a killed Pronto
 * left running over them. A server that dies meanwhile is started again at the same address.
 * @throws {EngineError} whose `message` says what is wrong and whose `advice` what to do.
 */
export async function startEmbeddedPostgres(options: EngineOptions): Promise<EmbeddedPostgres> {
  const server = await keepServer(await prepare(options))
  return {
    url: deskUrl(server.socketDirectory),
    get pid() {
      return server.pid
    },
    adopted: server.adopted,
    stop: server.stop,
  }
}
