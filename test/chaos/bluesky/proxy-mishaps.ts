import type { FaultyProxy } from '../../../src/connectors/bluesky/testing/faulty-proxy.ts'
import { createRandom } from '../../../src/sandbox/cast/random.ts'
import type { Mishaps } from '../mishaps.ts'
import { pause } from '../pause.ts'

/** What befalls the line between the desk and its account server, one after the other. */
const SPELLS: readonly Partial<FaultyProxy['faults']>[] = [
  { losesNextAnswer: true },
  { losesNextAnswer: true, readsToFail: 1 },
  { readsToFail: 3 },
  { isStalled: true },
]

const HEALTHY: FaultyProxy['faults'] = {
  losesNextAnswer: false,
  refusesNext: false,
  isStalled: false,
  readsToFail: 0,
}
const [SHORTEST_MS, LONGEST_MS] = [700, 2500]

export function startProxyMishaps(proxy: FaultyProxy, seed: number): Mishaps {
  const random = createRandom(`${seed}:mishaps`)
  let isOver = false
  let count = 0
  const run = async () => {
    while (!isOver) {
      await pause(random.between(SHORTEST_MS, LONGEST_MS))
      Object.assign(proxy.faults, random.pick(SPELLS))
      count++
      await pause(random.between(SHORTEST_MS, LONGEST_MS))
      Object.assign(proxy.faults, HEALTHY)
      proxy.release()
    }
  }
  const running = run()
  return {
    async stop() {
      isOver = true
      await running
      return count
    },
  }
}
