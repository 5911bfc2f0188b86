/** A clock that has less than this left is about to break. */
export const BREAKS_SOON_MS = 15 * 60_000

/** Until when a clock counts as about to break. */
export const breaksSoonUntil = (now: Date): Date => new Date(now.getTime() + BREAKS_SOON_MS)
