interface Identified {
  readonly id: string
}

export interface Settled<Row> {
  readonly rows: readonly Row[]
  /** How many rows wait behind the "new" pill. */
  readonly held: number
}

/**
 * What the list shows when fresh rows come in. While it is held (a hand is on it, or it is scrolled) nothing
 * moves: known rows keep their places with their new content, rows that left leave, rows further down (the next
 * page) are added at the end, and rows that would push in between are held back and counted.
 */
export function settleRows<Row extends Identified>(
  shown: readonly Row[],
  incoming: readonly Row[],
  isHeld: boolean,
): Settled<Row> {
  const fresh = withoutTwins(incoming)
  if (!isHeld || shown.length === 0) return { rows: fresh, held: 0 }
  const places = new Map(fresh.map((row, place) => [row.id, place] as const))
  const kept = shown.flatMap(row => fresh[places.get(row.id) ?? -1] ?? [])
  if (kept.length === 0) return { rows: fresh, held: 0 }
  const known = new Set(kept.map(row => row.id))
  const end = Math.max(...kept.map(row => places.get(row.id) ?? -1))
  const added = fresh.filter((row, place) => place > end && !known.has(row.id))
  return { rows: [...kept, ...added], held: fresh.length - kept.length - added.length }
}

/** A row may stand on two pages when it moved between two requests. */
function withoutTwins<Row extends Identified>(rows: readonly Row[]): readonly Row[] {
  const byId = new Map(rows.map(row => [row.id, row]))
  return byId.size === rows.length ? rows : [...byId.values()]
}
