import { createRandom } from '../../../src/sandbox/cast/random.ts'
import type { Mishaps } from '../mishaps.ts'
import { pause } from '../pause.ts'
import type { Sandbox } from './sandbox.ts'

/**
 * What chance brings to every request and every line of a stream, all the time. Used-up credits are met by writes
 * alone: a source that hears of them rests for a minute, in which more is said than X ever shows again.
 */
const ALWAYS = {
  everything: true,
  /** A limit heals within the run. */
  limitResetSeconds: 2,
}
const RATES = { refuse402Reads: 0, refuse429Daily: 0 }

/** What comes over the network as a whole, one after the other. */
const SPELLS: readonly Readonly<Record<string, unknown>>[] = [
  { answerLost: 2 },
  { answerLost: 1, fail5xx: 1 },
  { answerCut: 1 },
  { refuse402: 1 },
  { failReads: 3 },
  { delayMs: 250 },
  // The effect comes when the asker may be dead already.
  { effectDelayMs: 600 },
  { silent: true },
  { silentUsers: ['aurora_aiuta'] },
  { searchLagSeconds: 5 },
  { endlessPages: true },
  { stream: { silence: 'items' } },
  { stream: { silence: 'everything' } },
  { stream: { pieceBytes: 7 } },
  { stream: { disconnect: 2 } },
  { stream: { cutInCharacter: 1, cutInLine: 1 } },
]

const [SHORTEST_MS, LONGEST_MS] = [700, 2500]

/** Lets one spell follow another, with quieter times between, until stopped; then all is well again. */
export function startMishaps(network: Sandbox, seed: number): Mishaps {
  const random = createRandom(`${seed}:mishaps`)
  const usual = { ...ALWAYS, random: { seed, rates: RATES } }
  let isOver = false
  let count = 0
  const run = async () => {
    while (!isOver) {
      await network.healFaults()
      await network.setFaults(usual)
      await pause(random.between(SHORTEST_MS, LONGEST_MS))
      await network.setFaults(random.pick(SPELLS))
      count++
      await pause(random.between(SHORTEST_MS, LONGEST_MS))
    }
  }
  const running = run()
  running.catch(() => undefined)
  return {
    async stop() {
      isOver = true
      await running
      await network.healFaults()
      return count
    },
  }
}
