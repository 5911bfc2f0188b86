import type { LiveEvent } from '../../contract/live.ts'

/** One event with its place in the stream: what a browser sends back to go on from there. */
export interface Placed {
  readonly place: string
  readonly workspaceId: string
  readonly event: LiveEvent
}

export interface LiveHub {
  publish(events: readonly Placed[]): void
  subscribe(workspaceId: string, listener: (placed: Placed) => void): () => void
  /** Browsers that hang on this node. */
  countListeners(): number
}

/** Hands events to the browsers of this node. It holds nothing: who was away reads the rows. */
export function createLiveHub(): LiveHub {
  const listeners = new Map<string, Set<(placed: Placed) => void>>()
  return {
    publish(events) {
      for (const placed of events)
        for (const listener of listeners.get(placed.workspaceId) ?? []) listener(placed)
    },
    subscribe(workspaceId, listener) {
      const set = listeners.get(workspaceId) ?? new Set()
      listeners.set(workspaceId, set.add(listener))
      return () => {
        set.delete(listener)
        if (set.size === 0) listeners.delete(workspaceId)
      }
    },
    countListeners: () => listeners.values().reduce((sum, set) => sum + set.size, 0),
  }
}
