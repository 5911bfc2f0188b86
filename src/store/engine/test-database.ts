import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that all tests of a run share. Its role may create databases and is no superuser. */
    databaseUrl: string
  }
}

export type TestDatabase = { url: string; drop(): Promise<void> }

/** A database of its own for a test: empty, or a copy of the database `template`, which nobody may be using. */
export async function createTestDatabase(options: { template?: string } = {}): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const source = options.template ? ` TEMPLATE ${pg.escapeIdentifier(options.template)}` : ''
  await onServer(client => client.query(`CREATE DATABASE ${name}${source}`))
  return { url: urlOf(name), drop: () => onServer(client => dropDatabase(client, name)) }
}

/**
 * Whoever is still connected is sent away. A vacuum that happens to be at work there is the server's own, and we may
 * not end it: it makes way by itself for a drop without force.
 */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  const database = pg.escapeIdentifier(name)
  await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`).catch(error => {
    if (!(error instanceof pg.DatabaseError && error.code === '42501')) throw error
    return client.query(`DROP DATABASE IF EXISTS ${database}`)
  })
}

/**
 * Makes the database `name` once for all workers of a run: the first who asks prepares it (migrations, say), the
 * others wait. `prepare` must have closed its connections when it is done.
 */
export async function ensureTestTemplate(
  name: string,
  prepare: (url: string) => Promise<void>,
): Promise<void> {
  await onServer(async client => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount) return
    const draft = `${name}_draft`
    await dropDatabase(client, draft)
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(draft)}`)
    await prepare(urlOf(draft))
    await client.query(`ALTER DATABASE ${pg.escapeIdentifier(draft)} RENAME TO ${pg.escapeIdentifier(name)}`)
  })
}

function urlOf(database: string): string {
  const url = new URL(inject('databaseUrl'))
  url.pathname = `/${database}`
  return url.href
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inject('databaseUrl') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
