export const COLUMNS = 9

/**
 * Where an arrow leads from the place `at`, among sections of these sizes that each begin a row of their own. Null for a
 * key that moves nothing.
 */
export function moveIn(sizes: readonly number[], at: number, key: string): number | null {
  const count = sizes.reduce((sum, size) => sum + size, 0)
  if (count === 0) return null
  const last = count - 1
  switch (key) {
    case 'ArrowRight':
      return Math.min(at + 1, last)
    case 'ArrowLeft':
      return Math.max(at - 1, 0)
    case 'ArrowDown':
      return stepRow(sizes, at, 1)
    case 'ArrowUp':
      return stepRow(sizes, at, -1)
    case 'PageDown':
      return repeat(5, place => stepRow(sizes, place, 1), at)
    case 'PageUp':
      return repeat(5, place => stepRow(sizes, place, -1), at)
    default:
      return null
  }
}

/** The same column of the next row, or the end of it where it is shorter. */
function stepRow(sizes: readonly number[], at: number, by: 1 | -1): number {
  const rows = listRows(sizes)
  const row = rows.findIndex(({ start, size }) => at >= start && at < start + size)
  const column = at - (rows[row]?.start ?? 0)
  const next = rows[row + by]
  return next === undefined ? at : next.start + Math.min(column, next.size - 1)
}

function listRows(sizes: readonly number[]): { readonly start: number; readonly size: number }[] {
  let start = 0
  return sizes.flatMap(size =>
    Array.from({ length: Math.ceil(size / COLUMNS) }, (_, n) => {
      const row = { start, size: Math.min(COLUMNS, size - n * COLUMNS) }
      start += row.size
      return row
    }),
  )
}

function repeat(times: number, step: (at: number) => number, at: number): number {
  return times === 0 ? at : repeat(times - 1, step, step(at))
}
