import type { Desk } from '../../desk/desk.ts'
import { readTail, readTailEnd, type TailEvent, type TailPlace, writePlace } from '../../store/event-tail.ts'
import type { LiveHub, Placed } from './live-hub.ts'

const BATCH = 500

/** Follows the events of all workspaces and hands them to this node's browsers. */
export function createTail(desk: Desk, live: LiveHub): () => Promise<number> {
  let place: TailPlace | null = null
  return async () => {
    const from: TailPlace = place ?? (await desk.database.inEveryWorkspace(readTailEnd))
    const events = await desk.database.inEveryWorkspace(trx => readTail(trx, from, BATCH))
    live.publish(events.map(toPlaced))
    const last = events.at(-1)
    place = last === undefined ? from : { xid: last.xid, id: last.id }
    return events.length
  }
}

export const toPlaced = (event: TailEvent): Placed => ({
  place: writePlace(event),
  workspaceId: event.workspaceId,
  event: {
    id: event.id,
    at: event.at.toISOString(),
    type: event.type,
    ticketId: event.ticketId,
    subjectId: event.subjectId,
    actorMemberId: event.actor.kind === 'person' ? event.actor.memberId : null,
  },
})
