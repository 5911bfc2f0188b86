import { chown, lstat, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { EngineError } from './engine-error.ts'
import { mayEnter, type ServerUser } from './run-program.ts'
import { SOCKET_PORT } from './settings.ts'

/** macOS allows 103 bytes for a socket's path, Linux 107. */
const LONGEST_SOCKET_PATH = 100
const NAME = /^pronto-[A-Za-z0-9]{6}$/

export function socketPathIn(folder: string): string {
  return join(folder, `.s.PGSQL.${SOCKET_PORT}`)
}

/**
 * Makes a fresh directory (0700, of the server's user) for the server's socket: its name is random, so that
 * nobody can have prepared it, and short, since a socket's path must be.
 */
export async function makeSocketDirectory(
  user: ServerUser | undefined,
  parents = [tmpdir(), '/tmp', '/var/tmp'],
): Promise<string> {
  for (const parent of new Set(parents)) {
    if (Buffer.byteLength(socketPathIn(join(parent, 'pronto-XXXXXX'))) > LONGEST_SOCKET_PATH) continue
    if (user && !(await mayEnter(user, parent))) continue
    const folder = await mkdtemp(join(parent, 'pronto-')).catch(() => undefined)
    if (!folder) continue
    if (user) await chown(folder, user.uid, user.gid)
    return folder
  }
  const message = `No directory was found for the database's socket (tried ${parents.join(', ')}).`
  throw new EngineError('socket_path_too_long', message)
}

/** Removes a socket directory that we made, here or in an earlier life; never anything else. */
export async function removeSocketDirectory(folder: string): Promise<void> {
  if (!NAME.test(basename(folder))) return
  const found = await lstat(folder).catch(() => undefined)
  if (found?.isDirectory()) await rm(folder, { recursive: true, force: true })
}

/** Takes away what a killed server left in a directory of ours that is to serve again. */
export async function clearSocketDirectory(folder: string): Promise<void> {
  await rm(socketPathIn(folder), { force: true })
  await rm(`${socketPathIn(folder)}.lock`, { force: true })
}
