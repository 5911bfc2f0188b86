import { chmod, lstat, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EngineError, nameWriteTrouble } from './engine-error.ts'
import { mayEnter, type ServerUser } from './run-program.ts'

/**
 * Where one database lives. `folder` belongs to the user who runs Pronto and holds the settings; `cluster` in it
 * is PostgreSQL's own and belongs to the user who runs the server. Root writes only in `folder`, never in
 * `cluster`, so that the server's user can lead root's hand nowhere.
 */
export type Home = { folder: string; cluster: string }

/** In the wanted data directory: names the folder where the data really are. */
export const POINTER = 'database-is-at.txt'

function homeIn(folder: string): Home {
  return { folder, cluster: join(folder, 'cluster') }
}

/** Makes sure of a data directory that we can write. */
export async function openDataDirectory(dataDir: string): Promise<void> {
  try {
    const firstMade = await mkdir(dataDir, { recursive: true, mode: 0o755 })
    // A strict umask would close what we made ourselves to the server's user. The cluster in it stays private.
    if (firstMade) await chmod(dataDir, 0o755)
    const probe = join(dataDir, `.may-write-${process.pid}`)
    await writeFile(probe, '')
    await rm(probe)
  } catch (error) {
    throw nameWriteTrouble(error, dataDir)
  }
}

/** The home that an earlier start made, here or where the pointer says. */
export async function findHome(dataDir: string): Promise<Home | undefined> {
  const pointer = await readFile(join(dataDir, POINTER), 'utf8').catch(() => undefined)
  const home = homeIn(pointer?.trim() || dataDir)
  const isThere = await lstat(home.cluster).then(
    found => found.isDirectory(),
    () => false,
  )
  if (isThere) return home
  if (!pointer) return undefined
  const message = `${join(dataDir, POINTER)} says that the data are in ${home.folder}, where there are none.`
  throw new EngineError('data_missing', message)
}

/** The user who owns the cluster, who alone can run it. */
export async function getClusterOwner(home: Home): Promise<ServerUser> {
  const { uid, gid } = await stat(home.cluster)
  return { uid, gid }
}

/**
 * Chooses the home of a new cluster: the data directory itself, or, where the server's user cannot enter that, a
 * folder in the first of `otherFolders` that it can, which a pointer in the data directory then remembers.
 */
export async function placeHome(
  dataDir: string,
  user: ServerUser | undefined,
  otherFolders: string[],
  log: (line: string) => void,
): Promise<Home> {
  if (!user || (await mayEnter(user, dataDir))) return homeIn(dataDir)
  for (const otherFolder of otherFolders) {
    const folder = await makeFolder(otherFolder).catch(() => undefined)
    if (!folder) continue
    if (await mayEnter(user, folder)) {
      await writeFile(join(folder, 'data-of.txt'), `${dataDir}\n`)
      await writeFile(join(dataDir, POINTER), `${folder}\n`)
      log(`The data are kept in ${folder}, since the database's user cannot enter ${dataDir}.`)
      return homeIn(folder)
    }
    await rm(folder, { recursive: true })
  }
  throw new EngineError('data_directory_closed', `The user who runs the database cannot enter ${dataDir}.`)
}

async function makeFolder(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true, mode: 0o755 })
  const folder = await mkdtemp(join(parent, 'data-'))
  await chmod(folder, 0o755)
  return folder
}
