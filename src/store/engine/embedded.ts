import { EngineError } from './engine-error.ts'
import { deskUrl } from './ownership.ts'
import { findPostmasterNote } from './postmaster.ts'
import { type EngineOptions, prepare } from './prepare.ts'
import { type KeptServer, keepServer } from './running-server.ts'

export { EngineError, type EngineErrorCode } from './engine-error.ts'
export type { EngineOptions } from './prepare.ts'

export type EmbeddedPostgres = {
  /** For `pg` and everything that stands on it; through a unix socket. Stays the same until `stop`. */
  url: string
  /** The server's process number. */
  readonly pid: number
  /** True where the server was left running by a Pronto that was killed. */
  adopted: boolean
  /** Ends the server, unless it is another Pronto's, and waits until it is gone. May be called twice. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL over the data in `dataDir`, creating them at first, or adopts the server that a killed Pronto
 * left running over them. A server that dies meanwhile is started again at the same address.
 * @throws {EngineError} whose `message` says what is wrong and whose `advice` what to do.
 */
export async function startEmbeddedPostgres(options: EngineOptions): Promise<EmbeddedPostgres> {
  const prepared = await prepare(options)
  try {
    return describeKept(await keepServer(prepared))
  } catch (error) {
    const isInUse = error instanceof EngineError && error.code === 'data_directory_in_use'
    const shared = isInUse && options.mayShare ? await findPostmasterNote(prepared.home) : undefined
    if (!shared) throw error
    const { socketDirectory, pid } = shared
    return { url: deskUrl(socketDirectory), pid, adopted: false, stop: async () => {} }
  }
}

function describeKept(server: KeptServer): EmbeddedPostgres {
  return {
    url: deskUrl(server.socketDirectory),
    get pid() {
      return server.pid
    },
    adopted: server.adopted,
    stop: server.stop,
  }
}
