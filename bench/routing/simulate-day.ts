import type { Agent } from '../../src/core/queue/agent.ts'
import type { Arrival, Day } from './make-day.ts'

/** One ticket that waits, as those who choose see it. */
export interface Waiting extends Arrival {
  /** Who could take it, by the roster's places. */
  readonly fits: ReadonlySet<number>
}

/** Which of those that wait the agent takes; null: none of them. */
export type Choose = (
  agent: Agent,
  waiting: ReadonlySet<Waiting>,
  place: number,
  minute: number,
) => Waiting | null

export interface Answered {
  readonly arrival: Arrival
  readonly agent: number
  readonly takenAt: number
  readonly answeredAt: number
}

/** When each agent is free again, the earliest first. A day has a hundred of them: no need to be clever. */
interface Desk {
  readonly freeAt: number[]
  readonly idle: Set<number>
}

/**
 * A day in simulated minutes: each agent takes one ticket after the other as `choose` has it, and waits where there is
 * none for him. The shift goes on until all are answered, so that what was put off shows.
 */
export function simulateDay(
  { roster, arrivals }: Day,
  fitsOf: (arrival: Arrival) => ReadonlySet<number>,
  choose: Choose,
): Answered[] {
  const waiting = new Set<Waiting>()
  const desk: Desk = { freeAt: roster.map(() => 0), idle: new Set(roster.keys()) }
  const answered: Answered[] = []
  const take = (place: number, minute: number): boolean => {
    const chosen = choose(roster[place] as Agent, waiting, place, minute)
    if (chosen === null) return false
    waiting.delete(chosen)
    const answeredAt = minute + chosen.serviceMinutes
    desk.freeAt[place] = answeredAt
    answered.push({ arrival: chosen, agent: place, takenAt: minute, answeredAt })
    return true
  }
  let next = 0
  while (answered.length < arrivals.length) {
    const arrival = arrivals[next]
    const [place, free] = firstFree(desk)
    if (arrival !== undefined && arrival.minute <= free) {
      next += 1
      const came = { ...arrival, fits: fitsOf(arrival) }
      waiting.add(came)
      // Whoever has nothing to do found nothing in what waited before: the new one is his, or nobody's yet.
      const able = [...desk.idle].filter(each => came.fits.has(each))
      const [longest] = able.toSorted((a, b) => (desk.freeAt[a] ?? 0) - (desk.freeAt[b] ?? 0))
      if (longest !== undefined && take(longest, arrival.minute)) desk.idle.delete(longest)
    } else if (!take(place, free)) desk.idle.add(place)
  }
  return answered
}

/** Of those who are at work; infinitely late where nobody is. */
function firstFree({ freeAt, idle }: Desk): [place: number, minute: number] {
  let [place, minute] = [-1, Number.POSITIVE_INFINITY]
  for (const [each, at] of freeAt.entries())
    if (at < minute && !idle.has(each)) {
      place = each
      minute = at
    }
  return [place, minute]
}
