import type { MoodSpan } from './mood-search.ts'

interface Measure {
  readonly buckets: number
  readonly bucketMinutes: number
  /** How often it is counted anew while messages come in: the longer the span, the less one message changes. */
  readonly pauseMs: number
}

/** Some fifty buckets: fewer say nothing, more can be neither told apart nor pressed. */
export const MEASURES: Readonly<Record<MoodSpan, Measure>> = {
  hour: { buckets: 30, bucketMinutes: 2, pauseMs: 3_000 },
  day: { buckets: 48, bucketMinutes: 30, pauseMs: 5_000 },
  week: { buckets: 56, bucketMinutes: 180, pauseMs: 20_000 },
  month: { buckets: 30, bucketMinutes: 1440, pauseMs: 60_000 },
}

const MINUTE_MS = 60_000

/**
 * Where a span lies: its last bucket holds the present, and its buckets begin where the reader's clock shows round times,
 * `offsetMinutes` behind UTC as `Date` counts it.
 */
export function placeSpan(span: MoodSpan, now: number, offsetMinutes: number) {
  const { buckets, bucketMinutes } = MEASURES[span]
  const bucketMs = bucketMinutes * MINUTE_MS
  const offsetMs = offsetMinutes * MINUTE_MS
  const to = (Math.floor((now - offsetMs) / bucketMs) + 1) * bucketMs + offsetMs
  return {
    from: new Date(to - buckets * bucketMs).toISOString(),
    to: new Date(to).toISOString(),
    bucketMinutes,
  }
}
