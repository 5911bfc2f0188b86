import type { Agent } from './agent.ts'
import { decideNeeds, listLacks, listNeeds } from './fits.ts'
import { type Floor, listPresent } from './floor.ts'
import { capacityOf, hasRoom, weightOf } from './load.ts'
import { isHeldBack } from './overload.ts'
import { type Others, type Ranked, rankTickets } from './rank.ts'
import type { WaitingTicket } from './waiting-ticket.ts'
import type { Need, NoNext } from './words.ts'

export interface Asking {
  readonly agent: Agent
  readonly load: number
  /** What he gave back within the last hour. */
  readonly skipped: ReadonlySet<string>
}

export interface Pick<T extends WaitingTicket = WaitingTicket> extends Ranked<T> {
  readonly needs: readonly Need[]
}

/** What may be given, the best first; where there is nothing, why. */
export interface Picking<T extends WaitingTicket = WaitingTicket> {
  readonly picks: readonly Pick<T>[]
  readonly none: NoNext | null
}

/**
 * What the agent is given next. His own that wait come among the others; whatever he cannot do, gave back or has no room
 * for is left out; with too much to do, low ones come only where nothing else does.
 */
export function pickNext<T extends WaitingTicket>(
  floor: Floor,
  { agent, load, skipped }: Asking,
  tickets: readonly T[],
): Picking<T> {
  if (tickets.length === 0) return { picks: [], none: 'empty' }
  const { routing } = floor.policy
  const capacity = capacityOf(agent, routing)
  // Whoever may have nothing in hand is told so, rather than what he lacks for it.
  if (capacity === 0 && !tickets.some(({ isYours }) => isYours)) return { picks: [], none: 'full' }
  const needsOf = needsReader(floor)
  const fitting = tickets.filter(each => each.isYours || listLacks(agent, needsOf(each)).length === 0)
  if (fitting.length === 0) return { picks: [], none: 'nothingFits' }
  const kept = fitting.filter(({ id, isYours }) => isYours || !skipped.has(id))
  if (kept.length === 0) return { picks: [], none: 'held' }
  const carried = kept.filter(
    ({ isYours, channel }) => isYours || hasRoom(load, capacity, weightOf(channel, routing)),
  )
  if (carried.length === 0) return { picks: [], none: 'full' }
  const free = carried.filter(each => each.isYours || !isHeldBack(each, floor))
  const othersOf = othersReader(floor, agent)
  const ranked = rankTickets(free.length > 0 ? free : carried, floor.now, each => ({
    others: each.isYours ? undefined : othersOf(needsOf(each)),
    isYourTopic: knowsTopic(agent, each),
  }))
  return { picks: ranked.map(each => ({ ...each, needs: needsOf(each.ticket) })), none: null }
}

/** Topics count among the skills; they are no need, for every desk answers on all of them. */
export const knowsTopic = ({ skills }: Agent, { topic }: WaitingTicket): boolean =>
  topic !== null && skills.includes(topic)

/** Who could take a ticket of those at the desk, `but` left out; counted once for all that ask the same. */
export function othersReader(floor: Floor, but?: Agent): (needs: readonly Need[]) => Others {
  const present = listPresent(floor).filter(({ id }) => id !== but?.id)
  const known = new Map<readonly Need[], Others>()
  return needs => {
    const counted = known.get(needs) ?? {
      present: present.length,
      could: present.filter(each => listLacks(each, needs).length === 0).length,
    }
    known.set(needs, counted)
    return counted
  }
}

/** What tickets ask, worked out once for all that ask the same. */
export function needsReader({ policy, roster }: Floor): (ticket: WaitingTicket) => readonly Need[] {
  const known = new Map<string, readonly Need[]>()
  return ticket => {
    const needs = listNeeds(ticket, policy)
    const key = needs.map(({ need, value }) => `${need} ${value}`).join('\n')
    const decided = known.get(key) ?? decideNeeds(needs, roster)
    known.set(key, decided)
    return decided
  }
}
