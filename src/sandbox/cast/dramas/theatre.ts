import type { Network } from '../../network.ts'
import { type Scheduler, wallScheduler } from '../agenda.ts'
import type { Language } from '../character.ts'
import type { DramaName } from './drama.ts'
import { dramas } from './dramas.ts'
import { type Performance, type PerformanceStatus, perform } from './perform.ts'

/** How many that are over are still shown. */
const REMEMBERED = 12

export interface Billing {
  readonly name: DramaName
  readonly language: Language
  readonly speed: number
  /** Absent: another one each time. */
  readonly seed?: string
}

export interface ListedPerformance extends PerformanceStatus {
  readonly id: string
  readonly startedAt: string
}

/** All performances on one network, several at a time. */
export interface Theatre {
  start(billing: Billing): ListedPerformance
  /** Newest first. */
  list(): ListedPerformance[]
  find(id: string): ListedPerformance | undefined
  /** False when there is no such performance. One that is over already stays as it is. */
  stop(id: string): boolean
  stopAll(): void
}

interface Given {
  readonly id: string
  readonly startedAt: string
  readonly performance: Performance
}

export function createTheatre(network: Network, scheduler: Scheduler = wallScheduler): Theatre {
  let given: Given[] = []
  let count = 0
  const show = ({ id, startedAt, performance }: Given): ListedPerformance => ({
    id,
    startedAt,
    ...performance.status(),
  })

  /** Forgets the oldest of those that are over. */
  function tidy(): void {
    const over = given.filter(each => each.performance.status().state !== 'running')
    const old = new Set(over.slice(0, Math.max(0, over.length - REMEMBERED)))
    given = given.filter(each => !old.has(each))
  }

  return {
    start({ name, language, speed, seed }) {
      const id = String(++count)
      const startedAt = network.now().toISOString()
      const performance = perform(network, {
        drama: dramas[name],
        language,
        speed,
        scheduler,
        seed: seed ?? `${name}-${network.record().length}-${id}`,
      })
      const one = { id, startedAt, performance }
      given.push(one)
      tidy()
      return show(one)
    },
    list: () => given.toReversed().map(show),
    find: id => given.filter(each => each.id === id).map(show)[0],
    stop(id) {
      const one = given.find(each => each.id === id)
      one?.performance.stop()
      return one !== undefined
    },
    stopAll() {
      for (const each of given) each.performance.stop()
    },
  }
}
