const FIRST_MS = 2_000
const MOST_MS = 5 * 60_000

/** How long to leave a network alone that could not be reached so many times in a row (1 or more), in ms. */
export const decideBackOffMs = (failures: number): number =>
  Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(Math.max(0, failures - 1), 20))
