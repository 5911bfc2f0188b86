import type { LiveEvent } from '../../contract/live.ts'
import type { TicketPresence } from '../../contract/ticket-presence.ts'

/** One event with its place in the stream: what a browser sends back to go on from there. */
export interface Placed {
  readonly place: string
  readonly workspaceId: string
  readonly event: LiveEvent
}

/** Who is at one ticket of one workspace. */
export interface PlacedPresence {
  readonly workspaceId: string
  readonly presence: TicketPresence
}

/** One person has something new behind his bell. */
export interface PlacedNotice {
  readonly workspaceId: string
  readonly memberId: string
  /** Whether he wants to hear a tone. */
  readonly rings: boolean
}

export interface LiveHub {
  publish(events: readonly Placed[]): void
  subscribe(workspaceId: string, listener: (placed: Placed) => void): () => void
  /** Tells who is at which ticket; it has no place in the stream, and is not told again. */
  publishPresences(changes: readonly PlacedPresence[]): void
  subscribePresences(workspaceId: string, listener: (presence: TicketPresence) => void): () => void
  publishNotices(notices: readonly PlacedNotice[]): void
  subscribeNotices(workspaceId: string, listener: (notice: PlacedNotice) => void): () => void
  /** Browsers that hang on this node. */
  countListeners(): number
}

/** Hands events to the browsers of this node. It holds nothing: who was away reads the rows. */
export function createLiveHub(): LiveHub {
  const listeners: Listeners<Placed> = new Map()
  const watchers: Listeners<TicketPresence> = new Map()
  const bells: Listeners<PlacedNotice> = new Map()
  return {
    publish(events) {
      for (const placed of events)
        for (const listener of listeners.get(placed.workspaceId) ?? []) listener(placed)
    },
    subscribe: (workspaceId, listener) => subscribe(listeners, workspaceId, listener),
    publishPresences(changes) {
      for (const { workspaceId, presence } of changes)
        for (const watcher of watchers.get(workspaceId) ?? []) watcher(presence)
    },
    subscribePresences: (workspaceId, listener) => subscribe(watchers, workspaceId, listener),
    publishNotices(notices) {
      for (const notice of notices) for (const bell of bells.get(notice.workspaceId) ?? []) bell(notice)
    },
    subscribeNotices: (workspaceId, listener) => subscribe(bells, workspaceId, listener),
    countListeners: () => listeners.values().reduce((sum, set) => sum + set.size, 0),
  }
}

type Listeners<T> = Map<string, Set<(told: T) => void>>

function subscribe<T>(listeners: Listeners<T>, workspaceId: string, listener: (told: T) => void): () => void {
  const set = listeners.get(workspaceId) ?? new Set()
  listeners.set(workspaceId, set.add(listener))
  return () => {
    set.delete(listener)
    if (set.size === 0) listeners.delete(workspaceId)
  }
}
