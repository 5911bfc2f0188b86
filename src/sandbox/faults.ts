import { z } from 'zod'
import {
  createStreamFaults,
  NO_STREAM_FAULTS,
  type StreamFaultSource,
  type StreamFaults,
  streamFaultsSchema,
} from './x/stream/stream-faults.ts'

/** What can befall a write, in the order in which they are dealt out. The last two come after the effect. */
const WRITE_FAULTS = ['fail5xx', 'refuse429', 'refuse402', 'answerLost', 'answerCut'] as const
type WriteFault = (typeof WRITE_FAULTS)[number]

const count = z.int().min(0).max(1_000_000)
const duration = z.int().min(0).max(600_000)

/**
 * What goes wrong on purpose. Counts go down with each write (a post, a repost, a deletion, a direct message)
 * or read; the rest holds until it is changed.
 */
export const faultsSchema = z
  .strictObject({
    /** The next n writes answer 503 and do not happen. */
    fail5xx: count,
    /** The next n writes answer 429 and do not happen. */
    refuse429: count,
    /** The next n writes answer that the credits are used up, and do not happen. */
    refuse402: count,
    /** The next n writes happen, and the answer never arrives: the connection is cut. */
    answerLost: count,
    /** The next n writes happen, and half of the answer arrives. */
    answerCut: count,
    /** The next n reads answer 503. */
    failReads: count,
    /** Every answer waits this long, its effect already done. */
    delayMs: duration,
    /** Every write takes effect only after this long, also when the asker has gone meanwhile. */
    effectDelayMs: duration,
    /** Lists (mentions, search, timelines, direct messages) answer nothing new, without any error. */
    silent: z.boolean(),
    /** Ids or usernames of accounts whose events stop, on streams and webhooks, without any error. */
    silentUsers: z.array(z.string().min(1).max(30)).max(100),
    /** Search finds a post only so long after its writing; null: as the sandbox was started. */
    searchLagSeconds: z.number().min(0).max(3600).nullable(),
    /** What befalls open streams. */
    stream: streamFaultsSchema,
  })
  .partial()

type FaultsWish = z.infer<typeof faultsSchema>
export type Faults = Required<Omit<FaultsWish, 'stream'>> & { readonly stream: StreamFaults }

const NONE: Faults = {
  fail5xx: 0,
  refuse429: 0,
  refuse402: 0,
  answerLost: 0,
  answerCut: 0,
  failReads: 0,
  delayMs: 0,
  effectDelayMs: 0,
  silent: false,
  silentUsers: [],
  searchLagSeconds: null,
  stream: NO_STREAM_FAULTS,
}

export type Fate = WriteFault | 'well'

export interface Switchboard {
  readonly current: Faults
  /** The faults of streams, for whoever writes one. */
  readonly stream: StreamFaultSource
  set(faults: FaultsWish): void
  reset(): void
  /** What happens to this request; counts it. */
  take(kind: 'read' | 'write'): Fate
}

export function createSwitchboard(): Switchboard {
  let current: Faults = NONE
  const stream = createStreamFaults()
  const use = (name: WriteFault | 'failReads') => {
    if (current[name] === 0) return false
    current = { ...current, [name]: current[name] - 1 }
    return true
  }
  return {
    get current() {
      return { ...current, stream: stream.current }
    },
    stream,
    set({ stream: streamFaults = {}, ...faults }) {
      current = { ...current, ...faults }
      stream.set(streamFaults)
    },
    reset() {
      current = NONE
      stream.set(NO_STREAM_FAULTS)
    },
    take(kind) {
      if (kind === 'read') return use('failReads') ? 'fail5xx' : 'well'
      return WRITE_FAULTS.find(use) ?? 'well'
    },
  }
}
