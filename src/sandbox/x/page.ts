import { compareIds, firstIdAt } from '../snowflake.ts'
import type { Query } from './asked.ts'
import { invalidParameter } from './problems.ts'

/** A stretch of a timeline, both ends exclusive, newest first. */
export interface Window {
  readonly after: string
  readonly before: string
  readonly size: number
}

export interface Page {
  readonly ids: readonly string[]
  readonly hasMore: boolean
}

export interface WindowLimits {
  readonly least: number
  readonly most: number
  readonly usual: number
}

const NEWEST = '9223372036854775807'

/** Reads ids, times, size and token of a request. Ids beat times; a token beats `until_id`. */
export function readWindow(query: Query, limits: WindowLimits, tokenNames: readonly string[]): Window {
  const token = tokenNames.map(name => readToken(name, query[name])).find(before => before !== null)
  const since = readId(query, 'since_id')
  const until = readId(query, 'until_id')
  const start = readTime(query, 'start_time')
  const end = readTime(query, 'end_time')
  const afterStart = start && since === null ? idJustBefore(start) : '0'
  const beforeEnd = end && until === null ? firstIdAt(end).toString() : NEWEST
  return {
    after: since ?? afterStart,
    before: earlier(token ?? NEWEST, until ?? beforeEnd),
    size: readSize(query, limits),
  }
}

function idJustBefore(at: Date): string {
  const first = firstIdAt(at)
  return first === 0n ? '0' : (first - 1n).toString()
}

export function earlier(left: string, right: string): string {
  return compareIds(left, right) < 0 ? left : right
}

export function later(left: string, right: string): string {
  return compareIds(left, right) < 0 ? right : left
}

/** Walks an ascending list of ids backwards through the window, taking what `isWanted`. */
export function takePage(
  ascending: readonly string[],
  window: Window,
  isWanted: (id: string) => boolean,
): Page {
  const ids: string[] = []
  for (let at = countBelow(ascending, window.before) - 1; at >= 0; at--) {
    const id = ascending[at]
    if (id === undefined || compareIds(id, window.after) <= 0) break
    if (!isWanted(id)) continue
    if (ids.length === window.size) return { ids, hasMore: true }
    ids.push(id)
  }
  return { ids, hasMore: false }
}

/** How many of the ascending ids are below `limit`. */
function countBelow(ascending: readonly string[], limit: string): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareIds(ascending[middle] ?? '', limit) < 0) low = middle + 1
    else high = middle
  }
  return low
}

export function renderMeta(page: Page): { [name: string]: unknown } {
  const [newest, oldest] = [page.ids[0], page.ids.at(-1)]
  return {
    result_count: page.ids.length,
    ...(newest !== undefined && { newest_id: newest, oldest_id: oldest }),
    ...(page.hasMore && oldest !== undefined && { next_token: writeToken(oldest) }),
  }
}

/** Pages go on below the last id shown; the token wraps it so that clients treat it as opaque. */
export function writeToken(before: string): string {
  return Buffer.from(`before:${before}`).toString('base64url')
}

export function readToken(name: string, token: string | undefined): string | null {
  if (token === undefined) return null
  const before = /^before:([0-9]{1,19})$/.exec(Buffer.from(token, 'base64url').toString('latin1'))?.[1]
  if (before === undefined) throw invalidParameter(name, token, 'is not valid')
  return before
}

export function readSize(query: Query, limits: WindowLimits): number {
  const text = query.max_results
  if (text === undefined) return limits.usual
  const size = /^[0-9]{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (size >= limits.least && size <= limits.most) return size
  throw invalidParameter('max_results', text, `is not between ${limits.least} and ${limits.most}`)
}

export function readId(query: Query, name: string): string | null {
  const value = query[name]
  if (value === undefined) return null
  if (!isId(value)) throw invalidParameter(name, value, 'is not valid')
  return BigInt(value).toString()
}

export function isId(value: string): boolean {
  return /^[0-9]{1,19}$/.test(value)
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/

export function readTime(query: Query, name: string): Date | null {
  const value = query[name]
  if (value === undefined) return null
  const at = TIME.test(value) ? new Date(value) : new Date(Number.NaN)
  if (Number.isNaN(at.getTime())) throw invalidParameter(name, value, 'is not a valid RFC3339 date-time')
  return at
}
