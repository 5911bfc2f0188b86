import type { Condition } from '../../core/search/condition.ts'
import type { Wanted } from '../../core/search/wanted.ts'
import type { Trx } from '../../store/database.ts'
import { type FoundMessage, findMessages } from '../../store/search/find-messages.ts'
import { type FoundName, findNames } from '../../store/search/find-names.ts'
import type { Asking } from '../../store/search/ticket-condition.ts'

/**
 * Where the next page begins: finds are weighed a block at a time, the newest first. `before`: older than this; `skip`: so many
 * of the block were shown. The first page fixes the moment, so that what comes meanwhile moves nothing.
 */
export interface Place {
  readonly before: string
  readonly skip: number
  /** Of the block: 0 is the newest, in which what is found by its name alone stands too. */
  readonly block: number
}

const DAY_MS = 86_400_000

/** A network's clock may go before ours: what it says to come is there. */
export const firstPlace = (now: Date): Place => ({
  before: new Date(now.getTime() + DAY_MS).toISOString(),
  skip: 0,
  block: 0,
})

export interface Asked {
  readonly trx: Trx
  readonly workspaceId: string
  readonly wanted: Wanted
  readonly asking: Asking
  readonly place: Place
  readonly limit: number
  readonly finds: Finds
}

/** What more than one kind of finds needs is looked for once. */
export interface Finds {
  /** Messages that hold the words and meet these conditions: a block, and one more where there are others. */
  messages(conditions: readonly Condition[]): Promise<readonly FoundMessage[]>
  /** Customers by all that was typed beside filters. */
  names(): Promise<readonly FoundName[]>
}

export function createFinds({ trx, workspaceId, wanted, asking, place }: Omit<Asked, 'finds'>): Finds {
  const reach = { before: new Date(place.before), limit: BLOCK + 1 }
  const found = new Map<number, Promise<readonly FoundMessage[]>>()
  let named: Promise<readonly FoundName[]> | null = null
  return {
    messages(conditions) {
      // Those of one search are all of them, or all but some: as many are the same.
      const known = found.get(conditions.length)
      const look = known ?? findMessages(trx, workspaceId, { ...wanted, conditions }, asking, reach)
      found.set(conditions.length, look)
      return look
    },
    names() {
      const typed = wanted.terms.map(({ text }) => text).join(' ')
      named ??= findNames(trx, workspaceId, typed.replace(/^@/, ''))
      return named
    },
  }
}

/** A page of finds. `count`: how many are known of; there are more where `isMore`. */
export interface Group<T> {
  readonly hits: readonly T[]
  readonly count: number
  readonly isMore: boolean
  readonly next: Place | null
}

/** So many finds are weighed together. */
export const BLOCK = 300

/** A page of a block. `oldest`: of its finds, where others may stand behind them. */
export function cutPage<T>(block: readonly T[], oldest: Date | null, { place, limit }: Asked): Group<T> {
  const end = place.skip + limit
  const behind = oldest === null ? null : { before: oldest.toISOString(), skip: 0, block: place.block + 1 }
  return {
    hits: block.slice(place.skip, end),
    count: block.length,
    isMore: oldest !== null,
    next: end < block.length ? { ...place, skip: end } : behind,
  }
}
