import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrayLiteral } from './array-literal.ts'
import { createTestDatabase, type TestDatabase } from './engine/test-database.ts'

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await database.drop()
})

const read = async (type: string, values: readonly unknown[]) =>
  (await client.query(`select $1::${type}[] as values`, [arrayLiteral(values)])).rows[0].values

test.each<[string, unknown[]]>([
  ['text', ['plain', '', 'NULL', 'null', ' a b ', '{x,y}', 'a"b', 'a\\b', '\\"', 'due\nrighe\t', '日本 🙂']],
  ['text', []],
  ['text', [null, 'a', null]],
  ['integer', [1, -2, 0, null]],
  ['boolean', [true, false, null]],
  ['timestamptz', [new Date('2026-05-04T09:00:00.123Z'), new Date('0099-01-01T00:00:00Z'), null]],
])('PostgreSQL reads %s %j as it was', async (type, values) => {
  expect(await read(type, values)).toEqual(values)
})

test('nothing is null, and what cannot be stored goes', async () => {
  expect(await read('text', [undefined, 'a\0b"\0'])).toEqual([null, 'ab"'])
})

test('a list in a list is text that is a list again', async () => {
  const lists = [['a', 'b"c', '{'], [], ['\\']]
  const [...texts] = await read('text', lists)
  for (const [index, text] of texts.entries())
    expect((await client.query('select $1::text[] as list', [text])).rows[0].list).toEqual(lists[index])
})
