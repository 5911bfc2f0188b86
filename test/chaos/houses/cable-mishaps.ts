import { createRandom } from '../../../src/sandbox/cast/random.ts'
import type { HttpCable } from '../../networks/ticketing/http-cable.ts'
import type { Mishaps } from '../mishaps.ts'
import { pause } from '../pause.ts'

const [SHORTEST_MS, LONGEST_MS] = [400, 1500]

type Spell = (cable: HttpCable) => Promise<unknown> | unknown

/** What comes over a house as a whole, one after the other: it loses answers, breaks, hangs, and is not there. */
const SPELLS: readonly Spell[] = [
  cable => cable.breakNextWrite('before'),
  cable => cable.breakNextWrite('after'),
  cable => cable.breakNextWrite('inTheAnswer'),
  cable => cable.failNext(2),
  cable => cable.failNext(1, 503, { 'retry-after': '1' }),
  cable => cable.stall(true),
  cable => cable.cut(),
  cable => cable.skew(4_000),
  cable => cable.skew(-4_000),
]

/** Lets one spell follow another, with quieter times between, until stopped; then all is well again. */
export function startCableMishaps(cable: HttpCable, seed: number): Mishaps {
  const random = createRandom(`${seed}:house`)
  let isOver = false
  let count = 0
  const run = async () => {
    while (!isOver) {
      await pause(random.between(SHORTEST_MS, LONGEST_MS))
      const spell = random.pick(SPELLS)
      await spell(cable)
      count++
      await pause(random.between(SHORTEST_MS, LONGEST_MS))
      await heal(cable)
    }
  }
  const running = run()
  running.catch(() => undefined)
  return {
    async stop() {
      isOver = true
      await running
      cable.failNext(0)
      return count
    },
  }
}

async function heal(cable: HttpCable): Promise<void> {
  cable.stall(false)
  cable.skew(0)
  // One that was cut listens again; where it was not, there is nothing to mend.
  await cable.cut()
  await cable.mend()
}
