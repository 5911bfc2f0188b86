import { firstIdAt } from '../../snowflake.ts'
import type { Asking } from '../endpoint.ts'
import { earlier, later, readId, readTime, readWindow, type Window, type WindowLimits } from '../page.ts'
import { invalidRequest } from '../problems.ts'

/** An `end_time` nearer to now than this is refused. */
const MIN_END_DISTANCE_MS = 10_000

/** How far back a search looks, and what it takes for granted where no `start_time` is given. */
export interface Reach {
  /** Null: to the first post of all. */
  readonly keptMs: number | null
  readonly usualMs: number
}

const DAY_MS = 24 * 60 * 60 * 1000
export const RECENT: Reach = { keptMs: 7 * DAY_MS, usualMs: 7 * DAY_MS }
export const ALL: Reach = { keptMs: null, usualMs: 30 * DAY_MS }

/** The stretch that is asked for, up to the lag: what was written just now is not found yet. */
export function readSearchWindow(asking: Asking, reach: Reach, limits: WindowLimits): Window {
  const now = asking.network.now().getTime()
  checkTimes(asking, now, reach)
  const { query } = asking
  const window = readWindow(query, limits, ['next_token', 'pagination_token'])
  const hasStart = query.start_time !== undefined || query.since_id !== undefined
  const oldest = hasStart && reach.keptMs === null ? '0' : firstIdAt(new Date(now - reach.usualMs)).toString()
  // Without lag all is found at once, also what was written within this very millisecond.
  const newest = asking.searchLagSeconds === 0 ? window.before : firstIdAt(newestAt(asking)).toString()
  return { ...window, after: later(window.after, oldest), before: earlier(window.before, newest) }
}

/** The moment up to which posts are found. */
export function newestAt({ network, searchLagSeconds }: Asking): Date {
  return new Date(network.now().getTime() - searchLagSeconds * 1000)
}

function checkTimes({ query, searchLagSeconds }: Asking, now: number, { keptMs }: Reach): void {
  const start = readTime(query, 'start_time')
  const end = readTime(query, 'end_time')
  const since = readId(query, 'since_id')
  const oldest = keptMs === null ? null : new Date(now - keptMs)
  const refuse = (name: string, complaint: string) =>
    invalidRequest(`Invalid '${name}':'${query[name]}'. '${name}' must be ${complaint}.`, {
      [name]: [query[name] ?? ''],
    })
  if (oldest && start && start < oldest) throw refuse('start_time', `on or after ${oldest.toISOString()}`)
  if (oldest && since !== null && BigInt(since) < firstIdAt(oldest))
    throw refuse('since_id', `a tweet id created after ${oldest.toISOString()}`)
  if (end && searchLagSeconds > 0 && end.getTime() > now - MIN_END_DISTANCE_MS)
    throw refuse('end_time', 'a minimum of 10 seconds prior to the request time')
  if (start && end && start >= end) throw refuse('start_time', 'before the end_time')
}
