import { z } from 'zod'

/**
 * What goes wrong on purpose. Numbers count down with each write (a post, a repost, a deletion, a direct
 * message); the rest holds until it is changed.
 */
export const faultsSchema = z
  .object({
    /** The next n writes happen, and the answer never arrives: the connection is cut. */
    answerLost: z.int().min(0),
    /** The next n writes answer 503 and do not happen. */
    fail5xx: z.int().min(0),
    /** The next n writes answer 429 and do not happen. */
    refuse429: z.int().min(0),
    /** The next n reads answer 503. */
    failReads: z.int().min(0),
    /** Every answer waits this long. */
    delayMs: z.int().min(0).max(600_000),
    /** Lists (mentions, search, timelines, direct messages) answer nothing new, without any error. */
    silent: z.boolean(),
  })
  .partial()
  .strict()

export type Faults = Required<z.infer<typeof faultsSchema>>

const NONE: Faults = { answerLost: 0, fail5xx: 0, refuse429: 0, failReads: 0, delayMs: 0, silent: false }

export interface Switchboard {
  readonly current: Faults
  set(faults: z.infer<typeof faultsSchema>): void
  reset(): void
  /** What happens to this write; counts it. */
  takeWrite(): 'well' | 'answerLost' | 'fail5xx' | 'refuse429'
  /** Whether this read fails; counts it. */
  takeRead(): 'well' | 'fail5xx'
}

export function createSwitchboard(): Switchboard {
  let current = NONE
  const take = (name: 'answerLost' | 'fail5xx' | 'refuse429' | 'failReads') => {
    if (current[name] === 0) return false
    current = { ...current, [name]: current[name] - 1 }
    return true
  }
  return {
    get current() {
      return current
    },
    set(faults) {
      current = { ...current, ...faults }
    },
    reset() {
      current = NONE
    },
    takeWrite() {
      if (take('fail5xx')) return 'fail5xx'
      if (take('refuse429')) return 'refuse429'
      return take('answerLost') ? 'answerLost' : 'well'
    },
    takeRead: () => (take('failReads') ? 'fail5xx' : 'well'),
  }
}
