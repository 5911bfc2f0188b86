import { z } from 'zod'

/** What befalls single items, in the order in which they are dealt out. */
export const STREAM_ACCIDENTS = [
  'disconnect',
  'goodbye',
  'cutInLine',
  'cutInCharacter',
  'duplicate',
  'reorder',
] as const
export type StreamAccident = (typeof STREAM_ACCIDENTS)[number]

const count = z.int().min(0).max(1_000_000)

/** What goes wrong on purpose on every open stream. Counts go down; the rest holds until it is changed. */
export const streamFaultsSchema = z
  .strictObject({
    /** The next n connections end without a word: the open ones at once, others at their first item or heartbeat. */
    disconnect: count,
    /** The same, but the network says in the stream that it disconnects, and closes in order. */
    goodbye: count,
    /** The next n items break off in the middle of their line, and the connection with them. */
    cutInLine: count,
    /** The next n items that hold a character of several bytes break off within it, and the connection too. */
    cutInCharacter: count,
    /** The next n items are sent twice. */
    duplicate: count,
    /** The next n items come after the one behind them, or after a heartbeat where none is. */
    reorder: count,
    /** Lines go out in pieces of so many bytes, also within a character; 0 sends each whole. */
    pieceBytes: z.int().min(0).max(1_000_000),
    /** How long the network waits after each piece. */
    pieceDelayMs: z.int().min(0).max(600_000),
    /** How long the filtered stream still counts a connection whose client has gone. */
    lingerMs: z.int().min(0).max(3_600_000),
    /** `items` are lost while heartbeats go on; `everything` leaves the connection open and without a byte. */
    silence: z.enum(['none', 'items', 'everything']),
  })
  .partial()

export type StreamFaultsWish = z.infer<typeof streamFaultsSchema>
export type StreamFaults = Required<StreamFaultsWish>

export const NO_STREAM_FAULTS: StreamFaults = {
  disconnect: 0,
  goodbye: 0,
  cutInLine: 0,
  cutInCharacter: 0,
  duplicate: 0,
  reorder: 0,
  pieceBytes: 0,
  pieceDelayMs: 0,
  lingerMs: 0,
  silence: 'none',
}

/** What a stream asks the switchboard. */
export interface StreamFaultSource {
  readonly current: StreamFaults
  /** Whether this accident happens now; counts it. */
  take(accident: StreamAccident): boolean
  /** Called after each change from outside. Returns the way to stop listening. */
  onChange(listener: () => void): () => void
}

/** A source of its own, for whoever has no switchboard. */
export function createStreamFaults(wish: StreamFaultsWish = {}): StreamFaultSource & {
  set(wish: StreamFaultsWish): void
} {
  let current: StreamFaults = { ...NO_STREAM_FAULTS, ...wish }
  const listeners = new Set<() => void>()
  return {
    get current() {
      return current
    },
    set(next) {
      current = { ...current, ...next }
      for (const listener of listeners) listener()
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    take(accident) {
      if (current[accident] === 0) return false
      current = { ...current, [accident]: current[accident] - 1 }
      return true
    },
  }
}
