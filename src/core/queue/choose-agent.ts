import type { Agent } from './agent.ts'
import { listLacks } from './fits.ts'
import { type Floor, listPresent } from './floor.ts'
import { capacityOf, hasRoom, weightOf } from './load.ts'
import type { WaitingTicket } from './waiting-ticket.ts'
import type { Need } from './words.ts'

/** What an agent carries, and when something was given to him last. */
export interface Carried {
  readonly load: number
  readonly givenAt: Date | null
}

const NOTHING: Carried = { load: 0, givenAt: null }

/**
 * Whom a ticket is given to where tickets are pushed: of those at the desk whom it fits and who have room, whoever
 * carries the least of what he may; of these, whoever was given nothing for the longest time.
 */
export function chooseAgent(
  floor: Floor,
  ticket: WaitingTicket,
  needs: readonly Need[],
  carriedBy: ReadonlyMap<string, Carried>,
  hasSkipped: (agent: Agent) => boolean,
): Agent | null {
  const { routing } = floor.policy
  const [first] = listPresent(floor)
    .filter(agent => listLacks(agent, needs).length === 0 && !hasSkipped(agent))
    .map(agent => {
      const { load, givenAt } = carriedBy.get(agent.id) ?? NOTHING
      const capacity = capacityOf(agent, routing)
      return { agent, load, capacity, share: load / capacity, givenAt: givenAt?.getTime() ?? 0 }
    })
    .filter(({ load, capacity }) => hasRoom(load, capacity, weightOf(ticket.channel, routing)))
    .toSorted((a, b) => a.share - b.share || a.givenAt - b.givenAt || (a.agent.id < b.agent.id ? -1 : 1))
  return first?.agent ?? null
}

/** Whether tickets of a queue are given to people rather than taken by them. */
export const isPushed = (queue: string | null, { routing }: Floor['policy']): boolean =>
  (routing.mode === 'push') !== (queue !== null && routing.otherwise.includes(queue))
