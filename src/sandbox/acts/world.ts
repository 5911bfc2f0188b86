import type { Writer } from '../record-entry.ts'
import type { Recorder } from '../recorder.ts'
import type { createSnowflakes } from '../snowflake.ts'
import type { State } from '../state.ts'

/** All that an act needs: what is, how to write down what happens, ids and time. */
export interface World {
  readonly recorder: Recorder
  readonly state: State
  readonly snowflakes: ReturnType<typeof createSnowflakes>
  readonly now: () => Date
  /** Whether apps may reply to and quote only those who called them (X's rule for self-serve apps). */
  readonly summonedReplies: boolean
}

export type { Writer }

export const DONE = { ok: true, value: true } as const
