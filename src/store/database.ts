import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'

export type Trx = Transaction<Schema>

/** Role under which every transaction of the desk runs: it owns nothing, so row-level security binds it. */
export const DESK_ROLE = 'pronto_desk'

export interface Database {
  readonly kysely: Kysely<Schema>
  readonly pool: pg.Pool
  /** A transaction that sees and writes one workspace alone. */
  inWorkspace<T>(workspaceId: string, work: (trx: Trx) => Promise<T>): Promise<T>
  /** A transaction over all workspaces, for workers that look for due work. */
  inEveryWorkspace<T>(work: (trx: Trx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface DatabaseOptions {
  readonly url: string
  readonly maxConnections?: number
}

export function openDatabase({ url, maxConnections = 12 }: DatabaseOptions): Database {
  const pool = new pg.Pool({ connectionString: url, max: maxConnections, application_name: 'pronto' })
  // An idle connection that the server ends is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // One that ends in the midst of a transaction, between two queries, tells nobody else: the next query hears of it.
  pool.on('connect', client => client.on('error', () => undefined))
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  let hasDeskRole: Promise<boolean> | null = null

  const within = async <T>(workspace: string, work: (trx: Trx) => Promise<T>): Promise<T> => {
    hasDeskRole ??= readDeskRole(kysely).catch(error => {
      // Not learnt is not known: a server that was away for a moment is asked again.
      hasDeskRole = null
      throw error
    })
    const role = (await hasDeskRole) ? DESK_ROLE : 'none'
    return kysely.transaction().execute(async trx => {
      await sql`select set_config('pronto.workspace', ${workspace}, true), set_config('role', ${role}, true)`.execute(
        trx,
      )
      return work(trx)
    })
  }

  return {
    kysely,
    pool,
    inWorkspace: (workspaceId, work) => within(workspaceId, work),
    inEveryWorkspace: work => within('*', work),
    close: () => kysely.destroy(),
  }
}

/** Whether we may take the desk's role on: since PostgreSQL 16 that is a right apart from being a member. */
async function readDeskRole(kysely: Kysely<Schema>): Promise<boolean> {
  const found = await sql<{ may: boolean }>`
    select pg_has_role(current_user, oid,
      case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end) as may
    from pg_roles where rolname = ${DESK_ROLE}`.execute(kysely)
  return found.rows[0]?.may ?? false
}
