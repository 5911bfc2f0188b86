import { type Happening, type Inbound, ReadingTrouble } from '../connector.ts'
import { isBehind, type Listed, type Mark, OVERLAP_MS, placeBehind } from './mark.ts'
import type { BlueskySession } from './session.ts'

/** One thing of a list: a message, or something else that happened; neither, where it is not for us. */
export interface Item extends Listed {
  readonly inbound?: Inbound
  readonly happening?: Happening
}

export interface ItemPage {
  readonly items: readonly Item[]
  /** The next page down, when there is one. */
  readonly token: string | undefined
}

export type ReadPage = (token: string | undefined, signal: AbortSignal) => Promise<ItemPage>

export interface Sitting {
  readonly items: readonly Item[]
  readonly mark: Mark
}

/** Pages of one sitting; the rest of a longer gap is closed in the next ones. */
const MAX_PAGES = 1
/** The network's clock and ours may differ by this much. */
const SKEW_MS = 60_000

/** Reads a list that comes newest first from its top, or from where a gap was left, down to what is ours. */
export async function readDown(
  session: BlueskySession,
  read: ReadPage,
  mark: Mark,
  signal: AbortSignal,
): Promise<Sitting> {
  try {
    return await collect(session, read, mark, signal)
  } catch (error) {
    if (mark.gap === null || !isRefusedRequest(error)) throw error
    // A token that the network no longer takes: from the top again. What comes twice is known.
    return collect(session, read, { top: mark.top, gap: null }, signal)
  }
}

const isRefusedRequest = (error: unknown): boolean =>
  error instanceof ReadingTrouble && error.code === 'unexpected'

async function collect(
  session: BlueskySession,
  read: ReadPage,
  mark: Mark,
  signal: AbortSignal,
): Promise<Sitting> {
  const floor = session.connectedAt.getTime() - SKEW_MS
  const found = new Map<string, Item>()
  let token = mark.gap?.token
  let isComplete = false
  for (let n = 0; n < MAX_PAGES && !isComplete; n++) {
    const page = await read(token, signal)
    const fresh = page.items.filter(item => mark.top === null || !isBehind(mark.top, item))
    for (const item of fresh) found.set(item.id, item)
    const hasMore = page.token !== undefined && page.token !== token
    const isKnown = fresh.length === 0 && page.items.length > 0 && mark.gap === null
    isComplete = !hasMore || isKnown || reachesDown(mark, page.items, floor)
    token = page.token
  }
  const items = [...found.values()]
  return { items, mark: markBehind(mark, items, isComplete ? undefined : token, floor) }
}

/** Below this line nothing is owed: it is ours, or was said before the account was connected. */
function reachesDown({ top }: Mark, items: readonly Item[], floor: number): boolean {
  const line = top === null ? floor : top.at - OVERLAP_MS
  return items.some(item => item.at < line)
}

function markBehind(before: Mark, items: readonly Item[], token: string | undefined, floor: number): Mark {
  const next = placeBehind(before.gap?.next ?? before.top, items, floor)
  if (token === undefined) return { top: next, gap: null }
  // Of a first reading that has not come down to the day on which the account was connected, the rest is owed.
  return { top: before.top ?? { at: floor, seen: [] }, gap: { token, next } }
}
