import { resolve } from 'node:path'
import { type Binaries, prepareBinaries } from './binaries.ts'
import { ensureCluster, getUnixUser } from './cluster.ts'
import { EngineError } from './engine-error.ts'
import { findHome, getClusterOwner, type Home, openDataDirectory, placeHome } from './home.ts'
import type { ServerUser } from './run-program.ts'
import { chooseServerUser } from './server-user.ts'
import { writeSettings } from './settings.ts'

export type EngineOptions = {
  /** Where the data shall lie. Made if it is not there. */
  dataDir: string
  log?: (line: string) => void
  /** False, for tests alone, trades safety against a crash of the machine for speed. */
  isDurable?: boolean
  /** Rather than refuse, use the server of a Pronto that is running over the same data: for short commands. */
  mayShare?: boolean
  /** Where root puts what the server's user cannot reach in the clone or in `dataDir`. */
  privateFolder?: string
}

/** All that a server needs to be started. */
export type Prepared = {
  dataDir: string
  home: Home
  user: ServerUser | undefined
  binaries: Binaries
  configFile: string
  log: (line: string) => void
}

const PRIVATE_FOLDER = '/var/lib/pronto'

/** Settles who runs the server, with which programs, over which cluster and with which settings. */
export async function prepare(options: EngineOptions): Promise<Prepared> {
  if (process.platform === 'win32') {
    throw new EngineError('platform_unsupported', 'The embedded database does not run on Windows itself.')
  }
  const { log = () => {}, isDurable = true, privateFolder = PRIVATE_FOLDER } = options
  const dataDir = resolve(options.dataDir)
  const unixUser = getUnixUser()
  await openDataDirectory(dataDir)
  const found = await findHome(dataDir)
  const user = await decideUser(found, log)
  // A copy of the programs can be made again, so it may also lie in /var/tmp, which is cleaned at times.
  const binaries = await prepareBinaries({ user, copyFolders: [privateFolder, '/var/tmp/pronto'], log })
  const home = found ?? (await placeHome(dataDir, user, [privateFolder, '/srv/pronto', '/opt/pronto'], log))
  await ensureCluster(home, binaries, user, isDurable)
  const configFile = await writeSettings(home.folder, unixUser, isDurable)
  return { dataDir, home, user, binaries, configFile, log }
}

/** Undefined: the server runs as we do. Root's server runs as the owner of the data, or as a user chosen now. */
async function decideUser(
  home: Home | undefined,
  log: (line: string) => void,
): Promise<ServerUser | undefined> {
  const ownUid = process.getuid?.()
  if (ownUid === 0) return home ? getClusterOwner(home) : chooseServerUser(log)
  const owner = home && (await getClusterOwner(home))
  if (!owner || owner.uid === ownUid) return undefined
  const message = `The data in ${home.folder} belong to another user (number ${owner.uid}).`
  throw new EngineError('data_of_another_user', message)
}
