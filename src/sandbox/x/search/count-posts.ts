/** How fine posts are counted. */
export const GRANULARITIES = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const
export type Granularity = keyof typeof GRANULARITIES

export interface Bucket {
  readonly start: string
  readonly end: string
  readonly count: number
}

/** Counts moments (ms, ascending) between two others, by whole units of time: the first and last may be cut. */
export function countByTime(
  moments: readonly number[],
  start: number,
  end: number,
  granularity: Granularity,
): Bucket[] {
  const unit = GRANULARITIES[granularity]
  const buckets: Bucket[] = []
  let seen = 0
  for (let from = start; from < end; from = endOfUnit(from, unit)) {
    const to = Math.min(endOfUnit(from, unit), end)
    const first = seen
    while ((moments[seen] ?? end) < to) seen++
    buckets.push({ start: toIso(from), end: toIso(to), count: seen - first })
  }
  return buckets
}

const endOfUnit = (moment: number, unit: number): number => (Math.floor(moment / unit) + 1) * unit

const toIso = (moment: number): string => new Date(moment).toISOString()
