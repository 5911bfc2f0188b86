import type { Desk } from '../../desk/desk.ts'
import { listPresent, type PresentPerson } from '../../store/ticket-presence.ts'
import type { LiveHub, PlacedPresence } from './live-hub.ts'

/** By ticket. */
export function gatherPresences(people: readonly PresentPerson[]): ReadonlyMap<string, PlacedPresence> {
  const tickets = new Map<string, PlacedPresence>()
  for (const { workspaceId, ticketId, memberId, doing } of people) {
    const known = tickets.get(ticketId) ?? { workspaceId, presence: { ticketId, people: [] } }
    known.presence.people.push({ memberId, doing })
    tickets.set(ticketId, known)
  }
  return tickets
}

/**
 * Tells this node's browsers where somebody came, went or began to write since the last round. What was told last is
 * remembered only so that nothing is told twice: a browser that comes later asks for the rows.
 */
export function createPresenceWatch(desk: Desk, live: LiveHub): () => Promise<number> {
  let told: ReadonlyMap<string, PlacedPresence> = new Map()
  return async () => {
    // Nobody listens: whoever comes next asks for the rows.
    const people =
      live.countListeners() === 0
        ? []
        : await desk.database.inEveryWorkspace(trx => listPresent(trx, desk.now()))
    const now = gatherPresences(people)
    live.publishPresences(listChanges(told, now))
    told = now
    return 0
  }
}

/** Tickets where it is not as it was; those that nobody looks at any more come with nobody. */
export function listChanges(
  before: ReadonlyMap<string, PlacedPresence>,
  now: ReadonlyMap<string, PlacedPresence>,
): readonly PlacedPresence[] {
  const gone = [...before.values()]
    .filter(({ presence }) => !now.has(presence.ticketId))
    .map(({ workspaceId, presence }) => ({ workspaceId, presence: { ...presence, people: [] } }))
  const changed = [...now.values()].filter(each => !isSame(before.get(each.presence.ticketId), each))
  return [...gone, ...changed]
}

const isSame = (a: PlacedPresence | undefined, b: PlacedPresence): boolean =>
  JSON.stringify(a?.presence) === JSON.stringify(b.presence)
