/** Milliseconds since 1970 at which the network's ids begin to count. */
export const SNOWFLAKE_EPOCH_MS = 1288834974657

const TIME_SHIFT = 22n
const SEQUENCE_SIZE = 1n << TIME_SHIFT

/** Smallest id that the given moment can have, as a number line for windows of time. */
export function firstIdAt(at: Date): bigint {
  const ms = BigInt(Math.max(0, at.getTime() - SNOWFLAKE_EPOCH_MS))
  return ms << TIME_SHIFT
}

export function timeFromId(id: string): Date {
  return new Date(Number(BigInt(id) >> TIME_SHIFT) + SNOWFLAKE_EPOCH_MS)
}

/** Below zero when `left` is older than `right`. Ids are compared as numbers: their lengths may differ. */
export function compareIds(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * Gives out ids that strictly increase, also when the clock stands still or runs backwards:
 * then the sequence counts on within the last millisecond.
 */
export function createSnowflakes(now: () => Date): { next(): string; raiseAbove(id: string): void } {
  let last = -1n
  return {
    next() {
      const first = firstIdAt(now())
      last = first > last ? first : last + 1n
      return last.toString()
    },
    raiseAbove(id) {
      const value = BigInt(id)
      if (value < SEQUENCE_SIZE << 42n && value > last) last = value
    },
  }
}
