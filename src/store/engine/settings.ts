import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nameWriteTrouble } from './engine-error.ts'

/** The role that owns the server and is used by the engine alone. */
export const ADMIN_ROLE = 'pronto_admin'
/** The role and database of the desk. Not a superuser, so that row-level security binds it. */
export const DESK_ROLE = 'pronto'
export const DESK_DATABASE = 'pronto'
/** Part of the socket's file name only: nothing listens on TCP. */
export const SOCKET_PORT = 5432

/** Lean in memory, durable, quiet. `isDurable` false is for tests alone: a crash of the machine loses the data. */
function serverSettings(isDurable: boolean): Record<string, string | number> {
  const safety = isDurable ? 'on' : 'off'
  return {
    listen_addresses: "''",
    port: SOCKET_PORT,
    unix_socket_permissions: '0700',
    max_connections: isDurable ? 60 : 200,
    shared_buffers: '96MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '512MB',
    random_page_cost: 1.1,
    huge_pages: 'off',
    io_method: 'sync',
    max_worker_processes: 4,
    max_parallel_workers_per_gather: 1,
    jit: 'off',
    autovacuum: 'on',
    fsync: safety,
    full_page_writes: safety,
    synchronous_commit: safety,
    // No replica ever reads this server's log: a cluster brings its own PostgreSQL.
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_logical_replication_workers: 0,
    min_wal_size: '80MB',
    max_wal_size: '1GB',
    checkpoint_timeout: '15min',
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    lc_messages: "'C'",
    logging_collector: 'on',
    log_directory: "'log'",
    // One file a weekday, overwritten a week later.
    log_filename: "'postgres-%a.log'",
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: 0,
    log_line_prefix: "'%m [%p] %q%u@%d '",
    log_min_duration_statement: '5s',
    log_checkpoints: 'off',
  }
}

/** Paths as PostgreSQL reads them in its files. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/**
 * Nobody gets in but by the private socket, and there the kernel says who calls (`peer`): only the unix user who
 * runs Pronto may take our roles, and root, who could read the files anyway. So there is no password to keep, to
 * leak or to lose, and on a shared machine nobody else can connect, not even the user who runs the server.
 */
export function accessFiles(unixUser: string): { 'pg_hba.conf': string; 'pg_ident.conf': string } {
  const roles = [ADMIN_ROLE, DESK_ROLE]
  const users = [...new Set([unixUser, 'root'])]
  return {
    'pg_hba.conf': 'local all all peer map=pronto\n',
    'pg_ident.conf': users.flatMap(user => roles.map(role => `pronto "${user}" ${role}\n`)).join(''),
  }
}

/** Writes the server's settings into `folder`, anew at every start: they are ours, not the user's. */
export async function writeSettings(folder: string, unixUser: string, isDurable: boolean): Promise<string> {
  const access = accessFiles(unixUser)
  const settings = {
    ...serverSettings(isDurable),
    hba_file: quote(join(folder, 'pg_hba.conf')),
    ident_file: quote(join(folder, 'pg_ident.conf')),
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`)
  const heading = '# Written by Pronto at every start: changes made here are lost.\n'
  const files = { ...access, 'postgresql.conf': lines.join('') }
  try {
    for (const [name, text] of Object.entries(files)) await replaceFile(join(folder, name), heading + text)
  } catch (error) {
    throw nameWriteTrouble(error, folder)
  }
  return join(folder, 'postgresql.conf')
}

/** Replaces by renaming: a file left by another user (Pronto once ran as root) can be replaced, not rewritten. */
async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`
  await writeFile(draft, text, { mode: 0o644 })
  await rename(draft, path)
}
