import { sql } from 'kysely'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../test/eventually.ts'
import { type Database, openDatabase, type Trx } from './database.ts'
import { createTestDatabase, type TestDatabase } from './engine/test-database.ts'

let place: TestDatabase
let database: Database
beforeEach(async () => {
  place = await createTestDatabase()
  database = openDatabase({ url: place.url })
})
afterEach(async () => {
  await database.close()
  await place.drop()
})

const readPid = async (trx: Trx): Promise<number> =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)).rows[0]?.pid ?? 0

/** Ends a connection from the server's side, and waits until the kernel of ours has been told. */
async function endFromOutside(pid: number): Promise<void> {
  const other = new pg.Client({ connectionString: place.url })
  await other.connect()
  await other.query('select pg_terminate_backend($1)', [pid])
  await eventually(async () => {
    const { rowCount } = await other.query('select from pg_stat_activity where pid = $1', [pid])
    expect(rowCount).toBe(0)
  })
  await other.end()
}

test('loses a transaction, and not the process, when the server ends its connection between two queries', async () => {
  const surprises: unknown[] = []
  const hear = (error: unknown) => surprises.push(error)
  process.once('uncaughtException', hear)
  const work = database.inEveryWorkspace(async trx => {
    await endFromOutside(await readPid(trx))
    await sql`select 1`.execute(trx)
  })
  await expect(work).rejects.toThrow()
  process.off('uncaughtException', hear)
  expect(surprises).toEqual([])
  await expect(database.inEveryWorkspace(readPid)).resolves.toBeGreaterThan(0)
})

test('asks again for what it could not learn while the server was away', async () => {
  await place.drop()
  await expect(database.inEveryWorkspace(readPid)).rejects.toThrow()
  const name = pg.escapeIdentifier(new URL(place.url).pathname.slice(1))
  const elsewhere = await createTestDatabase()
  const client = new pg.Client({ connectionString: elsewhere.url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  await elsewhere.drop()
  await expect(database.inEveryWorkspace(readPid)).resolves.toBeGreaterThan(0)
})
