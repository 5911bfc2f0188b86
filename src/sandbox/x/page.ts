import { compareIds, firstIdAt } from '../snowflake.ts'
import type { Query } from './asked.ts'
import { invalidParameter } from './problems.ts'

/** A stretch of a timeline, both ends exclusive, shown newest first. */
export interface Window {
  readonly after: string
  readonly before: string
  readonly size: number
  /** What the page was turned by: none for the first page, `newer` counts on from the old end of the stretch. */
  readonly turned?: 'older' | 'newer' | undefined
}

export interface Page {
  readonly ids: readonly string[]
  readonly hasOlder: boolean
  readonly hasNewer: boolean
}

export interface WindowLimits {
  readonly least: number
  readonly most: number
  readonly usual: number
}

const NEWEST = '9223372036854775807'

/** Reads ids, times, size and token of a request. Ids beat times; a token beats `until_id`. */
export function readWindow(query: Query, limits: WindowLimits, tokenNames: readonly string[]): Window {
  const turn = tokenNames.map(name => readTurn(name, query[name])).find(found => found !== null)
  const since = readId(query, 'since_id')
  const until = readId(query, 'until_id')
  const start = readTime(query, 'start_time')
  const end = readTime(query, 'end_time')
  const afterStart = start && since === null ? idJustBefore(start) : '0'
  const beforeEnd = end && until === null ? firstIdAt(end).toString() : NEWEST
  return {
    after: later(turn?.to === 'newer' ? turn.id : '0', since ?? afterStart),
    before: earlier(turn?.to === 'older' ? turn.id : NEWEST, until ?? beforeEnd),
    size: readSize(query, limits),
    turned: turn?.to,
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

/** Walks an ascending list of ids through the window, from the end where the page begins, taking what `isWanted`. */
export function takePage(
  ascending: readonly string[],
  window: Window,
  isWanted: (id: string) => boolean,
): Page {
  const { turned = 'first', size } = window
  const step = turned === 'newer' ? 1 : -1
  const [low, high] = [countBelow(ascending, window.after, true), countBelow(ascending, window.before, false)]
  const ids: string[] = []
  for (let at = step === 1 ? low : high - 1; at >= low && at < high && ids.length <= size; at += step) {
    const id = ascending[at]
    if (id !== undefined && isWanted(id)) ids.push(id)
  }
  const hasMore = ids.length > size
  if (hasMore) ids.pop()
  return step === 1
    ? { ids: ids.toReversed(), hasOlder: true, hasNewer: hasMore }
    : { ids, hasOlder: hasMore, hasNewer: turned === 'older' }
}

/** How many of the ascending ids are below `limit`, or at it where it counts too. */
function countBelow(ascending: readonly string[], limit: string, countsItself: boolean): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareIds(ascending[middle] ?? '', limit) < (countsItself ? 1 : 0)) low = middle + 1
    else high = middle
  }
  return low
}

export function renderMeta(page: Page): { [name: string]: unknown } {
  const [newest, oldest] = [page.ids[0], page.ids.at(-1)]
  return {
    result_count: page.ids.length,
    ...(newest !== undefined && { newest_id: newest, oldest_id: oldest }),
    ...(page.hasOlder && oldest !== undefined && { next_token: writeToken(oldest) }),
    ...(page.hasNewer && newest !== undefined && { previous_token: writeNewerToken(newest) }),
  }
}

/** Pages go on below the last id shown; the token wraps it so that clients treat it as opaque. */
export function writeToken(before: string): string {
  return Buffer.from(`before:${before}`).toString('base64url')
}

function writeNewerToken(after: string): string {
  return Buffer.from(`after:${after}`).toString('base64url')
}

function readTurn(name: string, token: string | undefined): { to: 'older' | 'newer'; id: string } | null {
  if (token === undefined) return null
  const plain = Buffer.from(token, 'base64url').toString('latin1')
  const [, way, id] = /^(before|after):([0-9]{1,19})$/.exec(plain) ?? []
  if (id === undefined) throw invalidParameter(name, token, 'is not valid')
  return { to: way === 'before' ? 'older' : 'newer', id }
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
