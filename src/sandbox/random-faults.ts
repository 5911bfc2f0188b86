import { z } from 'zod'
import { createRandom } from './cast/random.ts'

/** What chance can bring, and how often it does when everything shall go wrong a little. */
export const EVERYTHING = {
  fail5xx: 0.02,
  refuse429: 0.01,
  refuse429Daily: 0.001,
  refuse402: 0.002,
  hang: 0.003,
  answerLost: 0.02,
  answerCut: 0.01,
  slow: 0.03,
  failReads: 0.02,
  refuse429Reads: 0.01,
  refuse402Reads: 0.002,
  hangReads: 0.003,
  loseReads: 0.01,
  slowReads: 0.03,
  expireToken: 0.005,
  failRefreshes: 0.02,
  refreshLost: 0,
  failMedia: 0.01,
  loseEvents: 0.01,
  duplicateEvents: 0.03,
  reorderEvents: 0.03,
  'stream.disconnect': 0.003,
  'stream.goodbye': 0.003,
  'stream.cutInLine': 0.003,
  'stream.cutInCharacter': 0.003,
  'stream.duplicate': 0.03,
  'stream.reorder': 0.03,
} as const satisfies { readonly [name: string]: number }

export type Chance = keyof typeof EVERYTHING

type Rates = { readonly [name in Chance]: number | null }

/** The same for every chance there is. */
function forEach<T>(make: () => T): { [name in Chance]: T } {
  const entries = Object.keys(EVERYTHING).map(name => [name, make()])
  return Object.fromEntries(entries)
}

export const randomFaultsSchema = z
  .strictObject({
    /** The same seed and the same requests, the same faults. */
    seed: z.int(),
    /**
     * How likely each is, from 0 to 1, at each request, event or line that it can befall; null: not at all, or
     * a little where `everything` goes wrong.
     */
    rates: z.strictObject(forEach(() => z.number().min(0).max(1).nullable())).partial(),
  })
  .partial()

export interface RandomFaults {
  readonly seed: number
  readonly rates: Rates
}

export const NO_RANDOM_FAULTS: RandomFaults = { seed: 1, rates: forEach(() => null) }

/** Each kind of fault has a sequence of its own, so that one more rate does not move the others. */
export function createChances(): {
  happens(name: Chance, faults: RandomFaults, everything: boolean): boolean
} {
  const sequences = new Map<string, ReturnType<typeof createRandom>>()
  return {
    happens(name, { seed, rates }, everything) {
      const probability = rates[name] ?? (everything ? EVERYTHING[name] : 0)
      if (probability === 0) return false
      const key = `${seed}:${name}`
      const sequence = sequences.get(key) ?? createRandom(key)
      sequences.set(key, sequence)
      return sequence.chance(probability)
    },
  }
}
