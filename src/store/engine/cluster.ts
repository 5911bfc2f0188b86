import { chmod, chown, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { EngineError, findSystemCode, nameWriteTrouble } from './engine-error.ts'
import type { Home } from './home.ts'
import { type Ran, runProgram, type ServerUser } from './run-program.ts'
import { ADMIN_ROLE } from './settings.ts'

/**
 * UTF-8 with PostgreSQL's own `C.UTF-8`: the same order and the same upper and lower case on every system, and no
 * dependence on the locales or ICU that a machine happens to have.
 */
const INITDB_ARGS = [
  `--username=${ADMIN_ROLE}`,
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=peer',
  '--no-instructions',
]

/** Makes the cluster if there is none. Made under a draft name and renamed: a `cluster` is always whole. */
export async function ensureCluster(
  home: Home,
  binaries: Binaries,
  user: ServerUser | undefined,
  isDurable: boolean,
): Promise<void> {
  const major = await readFile(join(home.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (major !== undefined) return assertSameVersion(home, major.trim(), binaries)
  await removeDeadDrafts(home.folder)
  const draft = await makeDraft(home.folder, user)
  try {
    const syncArgs = isDurable ? [] : ['--no-sync']
    const ran = await runProgram(binaries.initdb, ['--pgdata', draft, ...INITDB_ARGS, ...syncArgs], user)
    if (ran.exitCode !== 0) throw nameInitdbTrouble(ran, home)
    await moveIntoPlace(draft, home.cluster)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

function assertSameVersion(home: Home, major: string, binaries: Binaries): void {
  if (major === binaries.major) return
  const message = `The data in ${home.folder} are of PostgreSQL ${major}, this Pronto brings ${binaries.version}.`
  throw new EngineError('data_from_other_version', message)
}

async function makeDraft(folder: string, user: ServerUser | undefined): Promise<string> {
  try {
    const draft = await mkdtemp(join(folder, `cluster-draft-${process.pid}-`))
    await chmod(draft, 0o700)
    if (user) await chown(draft, user.uid, user.gid)
    return draft
  } catch (error) {
    throw nameWriteTrouble(error, folder)
  }
}

async function moveIntoPlace(draft: string, cluster: string): Promise<void> {
  try {
    await rename(draft, cluster)
  } catch (error) {
    // Another Pronto made the cluster meanwhile: its one is as good, and who may use it is settled later.
    if (!['ENOTEMPTY', 'EEXIST'].includes(findSystemCode(error) ?? '')) throw error
  }
}

/** Removes what an initdb left whose Pronto was killed. */
async function removeDeadDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^cluster-draft-(\d+)-/.exec(name)?.[1]
    if (pid && !isProcessAlive(Number(pid))) await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** Whether a process of any user has this number. */
export function isProcessAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return findSystemCode(error) === 'EPERM'
  }
}

function nameInitdbTrouble(ran: Ran, home: Home): EngineError {
  const output = ran.failure?.message ?? ran.output.trim()
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new EngineError('disk_full', `There is no space left to create the database in ${home.folder}.`)
  }
  if (/could not look up effective user ID/.test(output)) {
    return new EngineError('user_without_name', 'The user who runs the database has no name on this machine.')
  }
  return new EngineError('start_failed', `The database could not be created in ${home.folder}:\n${output}`)
}

/** The name of the user who runs Pronto, which the server compares with what the kernel says. */
export function getUnixUser(): string {
  try {
    return userInfo().username
  } catch (cause) {
    throw new EngineError('user_without_name', 'The user who runs Pronto has no name on this machine.', {
      cause,
    })
  }
}
