interface Identified {
  readonly id: string
}

/**
 * The row beside the selected one. When the selected row has left the list (it was resolved), the row that took
 * its place counts as the next.
 */
export function findNeighbour<Row extends Identified>(
  rows: readonly Row[],
  selectedId: string | undefined,
  lastPlace: number,
  step: 1 | -1,
): Row | undefined {
  const place = rows.findIndex(row => row.id === selectedId)
  if (place >= 0) return rows[place + step]
  const wanted = step === 1 ? lastPlace : lastPlace - 1
  return rows[Math.min(Math.max(wanted, 0), rows.length - 1)]
}
