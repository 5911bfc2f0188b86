import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReadingTrouble } from '../connector.ts'
import { type Mark, markSchema, UNREAD } from './mark.ts'
import { type Item, readDown } from './read-down.ts'
import { aSession } from './testing/fixtures.ts'

const never = new AbortController().signal
const session = aSession()
const BEGAN_MS = Date.parse('2026-11-22T10:00:00Z')

/** A list that comes newest first in pages, as the network gives it. */
function aList(pageSize: number) {
  const items: Item[] = []
  return {
    add: (secondsAgoOrders: readonly number[]) => {
      for (const order of secondsAgoOrders)
        items.push({ id: `id-${items.length}`, at: BEGAN_MS + order * 1000 })
    },
    size: () => items.length,
    read: async (token: string | undefined) => {
      const below = token === undefined ? Number.POSITIVE_INFINITY : Number(token)
      const sorted = items
        .map((item, n) => ({ item, key: item.at * 1000 + n }))
        .filter(each => each.key < below)
        .sort((a, b) => b.key - a.key)
      const page = sorted.slice(0, pageSize)
      const more = sorted.length > pageSize ? String(page.at(-1)?.key) : undefined
      return { items: page.map(each => each.item), token: more }
    },
  }
}

test('whatever is added between sittings is heard once, though some of it is dated back', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 7 }),
      fc.array(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 30 }), { maxLength: 6 }),
      async (pageSize, additions) => {
        const list = aList(pageSize)
        const heard: string[] = []
        let mark: Mark = UNREAD
        for (const [n, addition] of additions.entries()) {
          list.add(addition.map(each => n * 400 + each))
          do {
            const sitting = await readDown(session, list.read, mark, never)
            heard.push(...sitting.items.map(each => each.id))
            mark = markSchema.parse(JSON.parse(JSON.stringify(sitting.mark)))
          } while (mark.gap !== null)
        }
        expect(heard.length).toBe(new Set(heard).size)
        expect(new Set(heard).size).toBe(list.size())
      },
    ),
  ))

test('a place that the network no longer knows is begun again from the top', async () => {
  const list = aList(2)
  list.add([1, 2, 3, 4, 5])
  const first = await readDown(session, list.read, UNREAD, never)
  const read = (token: string | undefined) =>
    token === undefined ? list.read(token) : Promise.reject(new ReadingTrouble('unexpected', 'no', 0))
  expect(first.mark.gap).not.toBeNull()
  const second = await readDown(
    session,
    async token => ({ ...(await read(token)), token: undefined }),
    first.mark,
    never,
  )
  expect(second.items.map(each => each.id)).toEqual(['id-4', 'id-3'])
})

test('history before the account was connected is read for a page, and no more is owed', async () => {
  const young = aSession({ connectedAt: new Date(BEGAN_MS + 1_000_000) })
  const list = aList(2)
  list.add([1, 2, 3, 4, 5, 6, 7])
  const { items, mark } = await readDown(young, list.read, UNREAD, never)
  expect(items.length).toBeGreaterThan(0)
  expect(mark.gap).toBeNull()
})
