import { resolve } from 'node:path'
import { findHome } from './home.ts'
import { deskUrl } from './ownership.ts'
import { findPostmasterNote, isServerOf } from './postmaster.ts'

export interface RunningServer {
  /** Reaches it as the desk does, beside the Pronto that owns it. */
  readonly url: string
  readonly pid: number
}

/**
 * The server that runs over the data in `dataDir`. It is neither started, taken over nor stopped, and nothing is
 * written: for programs that look at the data beside a desk. Throws an EngineError for data that are not where they
 * should be.
 */
export async function findRunningServer(dataDir: string): Promise<RunningServer | undefined> {
  const home = await findHome(resolve(dataDir))
  const note = home && (await findPostmasterNote(home))
  if (!home || !note || !(await isServerOf(home, note.pid))) return undefined
  return { url: deskUrl(note.socketDirectory), pid: note.pid }
}

/** Whether there are data in `dataDir`, with a server or without. */
export const hasDatabase = async (dataDir: string): Promise<boolean> =>
  (await findHome(resolve(dataDir))) !== undefined
