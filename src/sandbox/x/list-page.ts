import type { Query } from './asked.ts'
import { readSize, readToken, type WindowLimits, writeToken } from './page.ts'

/** A piece of a list that grows at its end, newest first. */
export interface ListPage<Item> {
  readonly items: readonly Item[]
  readonly meta: { readonly [name: string]: unknown }
}

/** Pages are counted from the old end, so that whoever comes meanwhile pushes nobody out of them. */
export function takeListPage<Item>(
  ascending: readonly Item[],
  query: Query,
  limits: WindowLimits,
): ListPage<Item> {
  const size = readSize(query, limits)
  const asked = Number(readToken('pagination_token', query.pagination_token) ?? ascending.length)
  const end = Math.min(ascending.length, asked)
  const start = Math.max(0, end - size)
  const items = ascending.slice(start, end).toReversed()
  return {
    items,
    meta: {
      result_count: items.length,
      ...(start > 0 && { next_token: writeToken(String(start)) }),
      ...(end < ascending.length && { previous_token: writeToken(String(end + size)) }),
    },
  }
}
