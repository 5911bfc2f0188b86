import type { Agent } from '../../src/core/queue/agent.ts'
import { listLacks, listStrange } from '../../src/core/queue/fits.ts'
import type { Floor } from '../../src/core/queue/floor.ts'
import { needsReader, pickNext } from '../../src/core/queue/pick-next.ts'
import { LOOKS } from '../../src/desk/routing/take-next.ts'
import { type Arrival, at, type Day } from './make-day.ts'
import type { Choose, Waiting } from './simulate-day.ts'

/** Which agents a ticket fits, by our own rules: all ways of choosing are bound by them alike. */
export function fitsReader({ roster }: Day, floor: Floor): (arrival: Arrival) => ReadonlySet<number> {
  const needsOf = needsReader(floor)
  const known = new Map<object, ReadonlySet<number>>()
  return ({ ticket }) => {
    const needs = needsOf(ticket)
    const fits =
      known.get(needs) ??
      new Set([...roster.keys()].filter(place => listLacks(roster[place] as Agent, needs).length === 0))
    known.set(needs, fits)
    return fits
  }
}

/** Whoever came first, of those that one can serve. */
export const firstInFirstOut: Choose = (_agent, waiting, place) => {
  for (const each of waiting) if (each.fits.has(place)) return each
  return null
}

/** The shortest, of those that one can serve: what people do who choose by themselves. */
export const pickCherries: Choose = (_agent, waiting, place) => {
  let best: Waiting | null = null
  for (const each of waiting)
    if (each.fits.has(place) && each.serviceMinutes < (best?.serviceMinutes ?? Number.POSITIVE_INFINITY))
      best = each
  return best
}

/** As the desk does it: by the same look at what waits, and the same choice. */
export function ours(day: Day, floor: Floor): Choose {
  const strange = new Map(day.roster.map(agent => [agent.id, new Set(listStrange(agent, day.roster))]))
  return (agent, waiting, _place, minute) => {
    const known = [...waiting].filter(({ ticket }) => !strange.get(agent.id)?.has(ticket.language as 'it'))
    for (const each of LOOKS) {
      const seen = look(known, each)
      const { picks } = pickNext(
        { ...floor, now: at(minute) },
        { agent, load: 0, skipped: new Set() },
        seen.map(({ ticket }) => ticket),
      )
      const [first] = picks
      if (first !== undefined) return seen.find(({ ticket }) => ticket.id === first.ticket.id) ?? null
      if (seen.length === known.length) return null
    }
    return null
  }
}

/**
 * Of each queue and priority those that come due first, of all those that have waited longest. Within a priority all are
 * promised the same, so that they come due in the order in which they came.
 */
function look(waiting: readonly Waiting[], each: number): readonly Waiting[] {
  const groups = Map.groupBy(waiting, ({ ticket }) => `${ticket.queue} ${ticket.priority}`)
  const due = [...groups.values()].flatMap(group => group.slice(0, each))
  return [...new Set([...due, ...waiting.slice(0, each)])]
}
