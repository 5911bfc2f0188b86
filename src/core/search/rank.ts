const DAY_MS = 86_400_000
/** After so many days a find counts half as much for its age. */
const HALF_LIFE_DAYS = 30

/**
 * How well a find answers: by its words, and by its age. Words weigh most; of two that say the same the newer comes first.
 * @param rank of PostgreSQL's full text search, 0 to 1.
 */
export function scoreFind(rank: number, writtenAt: Date, now: Date): number {
  const days = Math.max(0, now.getTime() - writtenAt.getTime()) / DAY_MS
  return rank + 0.1 * 2 ** (-days / HALF_LIFE_DAYS)
}
