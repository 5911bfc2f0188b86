import { createRandom } from '../../src/sandbox/cast/random.ts'
import type { Breach } from './check.ts'
import { type Death, decideDeath, describeDeath } from './deaths.ts'
import { pause } from './pause.ts'
import type { ChaosOptions, Stage } from './stage.ts'

export interface Killed {
  readonly deaths: readonly string[]
  readonly breaches: readonly Breach[]
}

/** Kills as often as asked, and leaves a desk behind that serves. */
export async function killAgainAndAgain({ kills, seed, say }: ChaosOptions, stage: Stage): Promise<Killed> {
  const random = createRandom(`${seed}:kills`)
  const deaths: string[] = []
  const breaches: Breach[] = []
  for (let n = 1; n <= kills; n++) {
    const death = decideDeath(random)
    breaches.push(...(await live(stage, death)))
    breaches.push(...(await strike(stage, death)))
    deaths.push(describeDeath(death))
    say(`kill ${n} of ${kills}: ${describeDeath(death)}`)
  }
  breaches.push(...(await live(stage, { victim: 'desk', isEarly: false, afterMs: 0 })))
  await stage.database.whenUp()
  return { deaths, breaches }
}

/** Lets the desk live until its moment has come, raised if it is dead. */
async function live({ desk, database }: Stage, { isEarly, afterMs }: Death): Promise<Breach[]> {
  const isAlone = !desk.isAlive()
  const pid = await database.findPid()
  const outages = database.outages.length
  if (isAlone) desk.begin()
  if (!isEarly) await desk.whenReady()
  await pause(afterMs)
  const breaches: Breach[] = []
  if (!desk.isAlive()) {
    breaches.push({ promise: 'the desk does not end by itself', where: desk.lastWords().slice(-2000) })
    // As a service manager would.
    desk.begin()
    await desk.whenReady()
  }
  const heir = await database.findPid()
  // One that was dying or dead when we looked has every right to be another now.
  const wasWell = database.outages.every(each => each.untilMs < Number.POSITIVE_INFINITY)
  if (isAlone && !isEarly && wasWell && outages === database.outages.length && pid !== null && heir !== pid)
    breaches.push({ promise: 'a new desk takes the living database over', where: `${pid} became ${heir}` })
  return breaches
}

async function strike({ desk, database }: Stage, { victim }: Death): Promise<Breach[]> {
  const isStruck = victim === 'desk' || (await database.kill())
  if (victim !== 'database' || !isStruck) await desk.kill()
  if (isStruck) return []
  const words = desk.errors
    .slice(-3)
    .map(each => each.line.slice(0, 400))
    .join('\n')
  return [{ promise: 'a living desk raises its database again', where: `${desk.lastWords()}\n${words}` }]
}
