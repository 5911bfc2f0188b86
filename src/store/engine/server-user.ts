import { EngineError } from './engine-error.ts'
import { runProgram, type ServerUser } from './run-program.ts'

export type UserBook = {
  find(name: string): Promise<ServerUser | undefined>
  create(name: string): Promise<void>
}

/** The users of this machine, whatever they are kept in. */
export const systemUsers: UserBook = {
  async find(name) {
    const uid = await runProgram('id', ['-u', name])
    const gid = await runProgram('id', ['-g', name])
    if (uid.exitCode !== 0 || gid.exitCode !== 0) return undefined
    return { uid: Number(uid.output.trim()), gid: Number(gid.output.trim()) }
  },
  async create(name) {
    await runProgram('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name])
  },
}

/**
 * Chooses who runs PostgreSQL when Pronto is root, since PostgreSQL refuses to run as root: a user `pronto` made
 * by the administrator, the `postgres` that a distribution ships, else a new system user `pronto`. `nobody` comes
 * last, because other services that run as `nobody` could read the data.
 */
export async function chooseServerUser(
  log: (line: string) => void,
  users = systemUsers,
): Promise<ServerUser> {
  const existing = (await users.find('pronto')) ?? (await users.find('postgres'))
  if (existing) return existing
  await users.create('pronto')
  const created = await users.find('pronto')
  if (created) {
    log('Created the system user "pronto", which runs the database.')
    return created
  }
  const nobody = await users.find('nobody')
  if (!nobody)
    throw new EngineError('server_user_missing', 'No unprivileged user was found to run PostgreSQL.')
  log('The database runs as the user "nobody", whom other services may share: better create a user "pronto".')
  return nobody
}
