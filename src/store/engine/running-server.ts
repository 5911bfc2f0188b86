import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isProcessAlive } from './cluster.ts'
import { EngineError } from './engine-error.ts'
import { isNotReadyYet, type Ownership, takeOwnership } from './ownership.ts'
import {
  disownPostmasterNote,
  findPostmasterNote,
  isServerOf,
  launchPostmaster,
  nameStartTrouble,
} from './postmaster.ts'
import type { Prepared } from './prepare.ts'
import { clearSocketDirectory, makeSocketDirectory, removeSocketDirectory } from './socket-directory.ts'
import { waitUntil } from './wait-until.ts'

/** A server that is ours alone, by the lock that `ownership` holds. */
type OwnedServer = { pid: number; socketDirectory: string; adopted: boolean; ownership: Ownership }

export type KeptServer = {
  readonly pid: number
  socketDirectory: string
  adopted: boolean
  stop(): Promise<void>
}

/** Recovery after a crash reads back up to `max_wal_size` of log, for which a slow disk may need minutes. */
const ANSWER_PATIENCE_MS = 10 * 60_000
/** Orphans of a killed server end by themselves when their statement does. */
const START_PATIENCE_MS = 60_000
/** The lock of a killed owner is freed when the server notices the closed connection, which is nearly at once. */
const DEAD_OWNER_PATIENCE_MS = 10_000
const STOP_PATIENCE_MS = 60_000
const TRY_AGAIN_MS = 1_000

/** Starts or adopts the server and looks after it until `stop`. */
export async function keepServer(prepared: Prepared): Promise<KeptServer> {
  let server = await raiseServer(prepared)
  let stopping: Promise<void> | undefined
  const asked = Promise.withResolvers<void>()
  const { socketDirectory, adopted } = server

  // For programs that end without `stop`: nothing can be waited for any more, but the server can be told.
  const endWithUs = () => {
    signalServer(server.pid, 'SIGINT')
    rmSync(socketDirectory, { recursive: true, force: true })
  }
  process.once('exit', endWithUs)

  const watch = async () => {
    while (!stopping) {
      await server.ownership.lost
      if (stopping) return
      prepared.log('The database ended unasked: starting it again.')
      server = (await raiseAgain()) ?? server
    }
  }
  // A desk lives on without its database and can do nothing: whatever stands in the way is tried until it goes.
  const raiseAgain = async (): Promise<OwnedServer | undefined> => {
    while (!stopping) {
      try {
        return await raiseServer(prepared, socketDirectory)
      } catch (error) {
        prepared.log(`The database could not be started again, which is tried until it can: ${error}`)
        await Promise.race([asked.promise, sleep(TRY_AGAIN_MS)])
      }
    }
    return undefined
  }
  const watched = watch()

  const stop = async () => {
    asked.resolve()
    await server.ownership.release()
    await watched
    // A new server may have been raised meanwhile.
    await server.ownership.release()
    await stopServer(prepared, server)
    process.off('exit', endWithUs)
  }
  return {
    get pid() {
      return server.pid
    },
    socketDirectory,
    adopted,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

/** Adopts the server that runs over the data, else starts one; again while another one is just ending. */
async function raiseServer(prepared: Prepared, socketDirectory?: string): Promise<OwnedServer> {
  const raise = async () =>
    (await adoptServer(prepared, socketDirectory)) ?? (await launchServer(prepared, socketDirectory))
  const server = await waitUntil(raise, START_PATIENCE_MS)
  if (server) return server
  throw new EngineError('not_answering', `An earlier database over ${prepared.home.folder} does not end.`)
}

async function adoptServer(prepared: Prepared, keptDirectory?: string): Promise<OwnedServer | undefined> {
  const { home, binaries, log } = prepared
  const note = await findPostmasterNote(home)
  if (!note) return undefined
  const { pid, socketDirectory } = note
  const isUp = () => isServerOf(home, pid)
  if (!(await isUp())) {
    await disownPostmasterNote(home)
    if (socketDirectory !== keptDirectory) await removeSocketDirectory(socketDirectory)
    return undefined
  }
  const ownership = socketDirectory && (await ownServer(prepared, pid, socketDirectory, isUp))
  if (!ownership) return undefined
  const server = { pid, socketDirectory, adopted: true, ownership }
  // An older Pronto left it, whose programs may be gone from the disk by now.
  if (ownership.version !== binaries.version) {
    await ownership.release()
    await stopServer(prepared, server)
    return undefined
  }
  log(`Took over the database that an earlier Pronto left running (process ${pid}).`)
  return server
}

async function launchServer(prepared: Prepared, keptDirectory?: string): Promise<OwnedServer | undefined> {
  const { home, binaries, user, configFile } = prepared
  const socketDirectory = keptDirectory ?? (await makeSocketDirectory(user))
  if (keptDirectory) await clearSocketDirectory(keptDirectory)
  const launched = await launchPostmaster(home, binaries, user, configFile, socketDirectory)
  const { pid } = launched
  const ownership = pid && (await ownServer(prepared, pid, socketDirectory, launched.isUp))
  if (ownership) return { pid, socketDirectory, adopted: false, ownership }
  if (!keptDirectory) await removeSocketDirectory(socketDirectory)
  const trouble = await nameStartTrouble(home, launched)
  if (trouble) throw trouble
  return undefined
}

/** Waits until the server answers, and takes it. Undefined where it ended instead. */
async function ownServer(
  prepared: Prepared,
  pid: number,
  socketDirectory: string,
  isUp: () => Promise<boolean>,
): Promise<Ownership | undefined> {
  const patientUntil = performance.now() + DEAD_OWNER_PATIENCE_MS
  const ask = async () => {
    const taken = await tryToOwn(socketDirectory)
    if (!taken) return (await isUp()) ? undefined : 'gone'
    if (!('ownerPid' in taken)) return taken
    if (isProcessAlive(taken.ownerPid) || performance.now() > patientUntil) {
      throw refuse(prepared.dataDir, taken.ownerPid)
    }
    return undefined
  }
  const answer = await waitUntil(ask, ANSWER_PATIENCE_MS)
  if (answer) return answer === 'gone' ? undefined : answer
  throw new EngineError('not_answering', `The database (process ${pid}) runs but does not answer.`)
}

async function tryToOwn(socketDirectory: string) {
  try {
    return await takeOwnership(socketDirectory)
  } catch (error) {
    if (isNotReadyYet(error)) return undefined
    throw error
  }
}

function refuse(dataDir: string, ownerPid: number): EngineError {
  const owner = ownerPid > 0 ? `Another Pronto (process ${ownerPid})` : 'Another Pronto'
  return new EngineError('data_directory_in_use', `${owner} is using the data in ${dataDir}.`)
}

/** A fast shutdown: running statements are broken off, everything committed is written, no recovery is needed. */
async function stopServer({ home }: Prepared, { pid, socketDirectory }: OwnedServer): Promise<void> {
  const isGone = async () => ((await isServerOf(home, pid)) ? undefined : true)
  if (!(await isGone())) signalServer(pid, 'SIGINT')
  if (!(await waitUntil(isGone, STOP_PATIENCE_MS))) {
    // Without the orderly end the next start recovers from the log: slower, but nothing is lost.
    signalServer(pid, 'SIGQUIT')
    const isGoneNow = await waitUntil(isGone, STOP_PATIENCE_MS)
    if (!isGoneNow) throw new EngineError('not_answering', `The database (process ${pid}) does not end.`)
  }
  await removeSocketDirectory(socketDirectory)
}

function signalServer(pid: number, signal: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It is gone already, which is what was wanted.
  }
}
