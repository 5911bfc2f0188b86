import { spawn } from 'node:child_process'
import { closeSync, constants, openSync } from 'node:fs'
import { readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { EngineError } from './engine-error.ts'
import type { Home } from './home.ts'
import { programOptions, runProgram, type ServerUser } from './run-program.ts'

/** What a running (or killed) server says of itself in `postmaster.pid`. */
export type PostmasterNote = { pid: number; socketDirectory: string; status: string }

/** Reads `postmaster.pid`: its lines are pid, data directory, start time, port, socket directory, address, key, status. */
export async function findPostmasterNote(home: Home): Promise<PostmasterNote | undefined> {
  const text = await readFile(join(home.cluster, 'postmaster.pid'), 'utf8').catch(() => undefined)
  const lines = (text ?? '').split('\n')
  const pid = Number(lines[0])
  if (!Number.isSafeInteger(pid) || pid <= 1) return undefined
  return { pid, socketDirectory: lines[4]?.trim() ?? '', status: lines[7]?.trim() ?? '' }
}

/**
 * Whether `pid` is a live server of this very cluster. A number alone proves nothing: it may have been given to
 * another process since. A server's working directory is its cluster; where /proc does not tell, its command line
 * does. A zombie counts as dead.
 */
export async function isServerOf(home: Home, pid: number): Promise<boolean> {
  if (process.platform === 'linux') {
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
    return cwd !== undefined && cwd === (await realpath(home.cluster).catch(() => undefined))
  }
  const { output } = await runProgram('ps', ['-o', 'command=', '-p', String(pid)])
  return output.includes('postgres') && output.includes(home.cluster)
}

/**
 * Makes a left-over `postmaster.pid` harmless whose number now belongs to another process of the same user, at
 * which PostgreSQL would refuse to start. It takes the number of its own parent for stale, so ours is written
 * there; the rest of the file stays, since PostgreSQL finds by it whether orphans still use the shared memory.
 */
export async function disownPostmasterNote(home: Home): Promise<void> {
  const path = join(home.cluster, 'postmaster.pid')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return
  // The folder is the server user's: follow no link that it may hold.
  const flag = constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW
  await writeFile(path, text.replace(/^\d+/, String(process.pid)), { flag })
}

export type Launched = { pid: number | undefined; isUp(): Promise<boolean>; readLog(): Promise<string> }

/**
 * Starts the server in a session of its own, so that a Ctrl-C meant for Pronto does not reach it before Pronto has
 * ended its own work. Its first words go to a file rather than a pipe: it outlives a killed parent.
 */
export async function launchPostmaster(
  home: Home,
  binaries: Binaries,
  user: ServerUser | undefined,
  configFile: string,
  socketDirectory: string,
): Promise<Launched> {
  const startupLog = join(home.folder, 'startup.log')
  await rm(startupLog, { force: true })
  const log = openSync(startupLog, 'wx', 0o600)
  try {
    const args = ['-D', home.cluster, '-c', `config_file=${configFile}`, '-k', socketDirectory]
    const options = { ...programOptions(user), detached: true, stdio: ['ignore' as const, log, log] }
    const child = spawn(binaries.postgres, args, options)
    child.unref()
    // A failed spawn must not throw here: whoever waits sees that there is no process.
    child.on('error', () => {})
    return {
      pid: child.pid,
      isUp: async () => child.pid !== undefined && child.exitCode === null && child.signalCode === null,
      readLog: () => readFile(startupLog, 'utf8'),
    }
  } finally {
    closeSync(log)
  }
}

/** Why a launched server ended at once. Undefined where another server is in the way, which may end or be adopted. */
export async function nameStartTrouble(home: Home, launched: Launched): Promise<EngineError | undefined> {
  const output = (await launched.readLog()).trim()
  if (/lock file "postmaster.pid" already exists|pre-existing shared memory block/.test(output))
    return undefined
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new EngineError('disk_full', `There is no space left for the database in ${home.folder}.`)
  }
  const message = `The database over ${home.folder} did not start:\n${output}`
  return new EngineError('start_failed', message)
}
