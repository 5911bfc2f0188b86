import pg from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase, ensureTestTemplate } from './test-database.ts'

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('gives every caller a database of his own', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()])
  await query(one.url, 'CREATE TABLE mark (n int)')
  expect(await query(two.url, `SELECT to_regclass('mark') AS found`)).toEqual([{ found: null }])
  await Promise.all([one.drop(), two.drop()])
})

test('copies a template, which is prepared once', async () => {
  let prepared = 0
  const prepare = async (url: string) => {
    prepared += 1
    await query(url, 'CREATE TABLE mark AS SELECT 7 AS n')
  }
  const template = `template_${process.pid}`
  await Promise.all([ensureTestTemplate(template, prepare), ensureTestTemplate(template, prepare)])
  const database = await createTestDatabase({ template })
  expect(await query(database.url, 'SELECT n FROM mark')).toEqual([{ n: 7 }])
  expect(prepared).toBe(1)
  await database.drop()
})

test('runs as a role that row-level security binds', async () => {
  const database = await createTestDatabase()
  const sql = 'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user'
  expect(await query(database.url, sql)).toEqual([{ rolsuper: false, rolbypassrls: false }])
  await database.drop()
})

test.each(['pg_trgm', 'unaccent', 'btree_gin', 'citext'])('can create the extension %s', async extension => {
  const database = await createTestDatabase()
  await query(database.url, `CREATE EXTENSION ${extension}`)
  await database.drop()
})
