const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A span of time, in either direction, as whole days, hours and minutes; what is begun is not counted. */
export function splitSpan(ms: number): { days: number; hours: number; minutes: number } {
  const span = Math.abs(ms)
  return {
    days: Math.floor(span / DAY),
    hours: Math.floor((span % DAY) / HOUR),
    minutes: Math.floor((span % HOUR) / MINUTE),
  }
}
