import { createRandom } from '../../src/sandbox/cast/random.ts'
import type { NetworkUnderTest } from './network.ts'
import { pause } from './pause.ts'

/** What goes wrong on the network's side: answers that never come, come halfway, come late, or say 503. */
const MISHAPS: readonly Readonly<Record<string, number>>[] = [
  { answerLost: 2 },
  { answerLost: 1, fail5xx: 1 },
  { fail5xx: 2 },
  { answerCut: 1 },
  { failReads: 3 },
  { delayMs: 250 },
  // The effect comes when the asker may be dead already.
  { effectDelayMs: 600 },
]

const [SHORTEST_MS, LONGEST_MS] = [700, 2500]

/** Lets one mishap follow another, with quiet times between, until stopped; then all is well again. */
export function startMishaps(network: NetworkUnderTest, seed: number): { stop(): Promise<number> } {
  const random = createRandom(`${seed}:mishaps`)
  let isOver = false
  let count = 0
  const run = async () => {
    while (!isOver) {
      await network.setFaults(random.pick(MISHAPS))
      count++
      await pause(random.between(SHORTEST_MS, LONGEST_MS))
      await network.healFaults()
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
