import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from './database.ts'
import { createTestDatabase, type TestDatabase } from './engine/test-database.ts'
import { migrate } from './migrate.ts'

let empty: TestDatabase
let database: Database

beforeEach(async () => {
  empty = await createTestDatabase()
  database = openDatabase({ url: empty.url })
})

afterEach(async () => {
  await database.close()
  await empty.drop()
})

test('brings an empty database up to date, and has nothing to do the second time', async () => {
  expect(await migrate(database.kysely)).not.toEqual([])
  expect(await migrate(database.kysely)).toEqual([])
})

test('lets many nodes start at once on an empty database', async () => {
  const nodes = Array.from({ length: 4 }, () => openDatabase({ url: empty.url, maxConnections: 2 }))
  const applied = await Promise.all(nodes.map(node => migrate(node.kysely)))
  await Promise.all(nodes.map(node => node.close()))
  expect(applied.filter(each => each.length > 0)).toHaveLength(1)
})
