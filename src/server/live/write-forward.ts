import { readPlace, type TailPlace } from '../../store/event-tail.ts'
import type { Placed } from './live-hub.ts'

/**
 * Passes events on in the order of their places, each once. A replay reads rows that the node's own tail hands out a
 * moment later, and a browser may come from a node that was ahead: what lies at or before the last place is known.
 */
export function writeForward(
  from: TailPlace | null,
  write: (placed: Placed) => void,
): (placed: Placed) => void {
  let last = from
  return placed => {
    const place = readPlace(placed.place)
    if (place === null || (last !== null && !isBehind(last, place))) return
    last = place
    write(placed)
  }
}

/** Ids of one transaction are compared as PostgreSQL compares uuids: as text, in lower case. */
const isBehind = (first: TailPlace, second: TailPlace): boolean => {
  const [a, b] = [BigInt(first.xid), BigInt(second.xid)]
  return a < b || (a === b && first.id < second.id)
}
