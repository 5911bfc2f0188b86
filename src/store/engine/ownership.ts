import { Socket } from 'node:net'
import pg from 'pg'
import { findSystemCode } from './engine-error.ts'
import { ADMIN_ROLE, DESK_DATABASE, DESK_ROLE, SOCKET_PORT } from './settings.ts'

/**
 * One Pronto at a time owns a running server. The proof is a session-level advisory lock that the owner holds on
 * a connection of its own: the kernel closes the connection of a killed owner and the server then frees the lock,
 * so that no stale lock file and no re-used process number can deceive anyone.
 */
const OWNER_LOCK = 'pg_try_advisory_lock(80111, 1)'
const OWNER_NAME = /^pronto-owner-(\d+)$/

export type Ownership = {
  /** PostgreSQL's version as the server says it, such as `18.4`. */
  version: string
  /** Settles when the connection, and so the lock, is lost. */
  lost: Promise<void>
  release(): Promise<void>
}

/** True for an error that says: nothing listens yet, or the server is still starting, stopping or recovering. */
export function isNotReadyYet(error: unknown): boolean {
  const codes = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '57P01', '57P02', '53300']
  if (codes.includes(findSystemCode(error) ?? '')) return true
  return error instanceof Error && /Connection terminated|timeout/.test(error.message)
}

async function connectAsAdmin(socketDirectory: string, stream: Socket): Promise<pg.Client> {
  const client = new pg.Client({
    host: socketDirectory,
    port: SOCKET_PORT,
    user: ADMIN_ROLE,
    database: 'postgres',
    ssl: false,
    stream: () => stream,
    application_name: `pronto-owner-${process.pid}`,
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

/** Takes the server that listens in `socketDirectory`. Answers the owner's pid instead where another lives. */
export async function takeOwnership(socketDirectory: string): Promise<Ownership | { ownerPid: number }> {
  const stream = new Socket()
  const client = await connectAsAdmin(socketDirectory, stream)
  try {
    const taken = await client.query<{ taken: boolean; version: string }>(
      `SELECT ${OWNER_LOCK} AS taken, current_setting('server_version') AS version`,
    )
    const row = taken.rows[0]
    if (!row?.taken) {
      const ownerPid = await findOwnerPid(client)
      await client.end()
      return { ownerPid }
    }
    await ensureDeskDatabase(client)
    const lost = new Promise<void>(resolve => client.once('end', () => resolve()))
    // The connection alone must not keep a finished program alive.
    stream.unref()
    const release = () => {
      stream.ref()
      return client.end()
    }
    return { version: row.version, lost, release }
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

async function findOwnerPid(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ application_name: string }>(
    `SELECT application_name FROM pg_stat_activity JOIN pg_locks USING (pid)
      WHERE locktype = 'advisory' AND classid = 80111 AND objid = 1 AND granted`,
  )
  return Number(OWNER_NAME.exec(rows[0]?.application_name ?? '')?.[1] ?? 0)
}

/** The desk's role may make databases and roles, but neither is nor can become a superuser. */
async function ensureDeskDatabase(client: pg.Client): Promise<void> {
  const roles = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [DESK_ROLE])
  if (roles.rowCount === 0) await client.query(`CREATE ROLE ${DESK_ROLE} LOGIN CREATEDB CREATEROLE`)
  const databases = await client.query('SELECT FROM pg_database WHERE datname = $1', [DESK_DATABASE])
  if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${DESK_DATABASE} OWNER ${DESK_ROLE}`)
}

/** What `pg` and other clients connect with. The host is a formality: the `host` parameter names the socket. */
export function deskUrl(socketDirectory: string): string {
  const query = new URLSearchParams({ host: socketDirectory, port: String(SOCKET_PORT), sslmode: 'disable' })
  return `postgres://${DESK_ROLE}@localhost/${DESK_DATABASE}?${query}`
}
