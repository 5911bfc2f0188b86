/** Not read for so long, an account was away, whatever the reason. */
export const AWAY_MS = 15 * 60_000

/** A source that is read but seldom is away when two of its readings were left out. */
export const wasAway = (lastReadAt: Date | null, now: Date, pauseMs: number): boolean =>
  lastReadAt !== null && now.getTime() - lastReadAt.getTime() > Math.max(AWAY_MS, 2 * pauseMs)

/** How far back a network shows a source: in days, in messages, or both. */
export interface Reach {
  readonly days?: number
  readonly messages?: number
}

const DAY_MS = 86_400_000

/**
 * Whether a source may have lost something of an absence for good: it lasted longer than the network shows, or as
 * much came late as the network shows at all.
 */
export function fallsShort(reach: Reach, absenceMs: number, cameLate: number): boolean {
  const { days, messages } = reach
  return (days !== undefined && absenceMs > days * DAY_MS) || (messages !== undefined && cameLate >= messages)
}
