import { ok, type Result, refuse } from '../result.ts'

/** A stretch of time in buckets of the same length, the first of which begins at `from`. The last may go beyond `to`. */
export interface Span {
  readonly from: Date
  readonly to: Date
  readonly bucketMinutes: number
  readonly buckets: number
}

export const MAX_SPAN_DAYS = 92
export const MAX_BUCKETS = 400

const MINUTE_MS = 60_000
const DAY_MINUTES = 1440

export const SPAN_REFUSALS = ['backwards', 'tooLong', 'tooFine'] as const
export type SpanRefusal = (typeof SPAN_REFUSALS)[number]

/** What may be asked for at once: `tooLong` beyond 92 days, `tooFine` beyond 400 buckets. */
export function decideSpan(from: Date, to: Date, bucketMinutes: number): Result<Span, SpanRefusal> {
  const minutes = (to.getTime() - from.getTime()) / MINUTE_MS
  if (minutes <= 0) return refuse('backwards')
  if (minutes > MAX_SPAN_DAYS * DAY_MINUTES) return refuse('tooLong')
  const buckets = Math.ceil(minutes / bucketMinutes)
  return buckets > MAX_BUCKETS ? refuse('tooFine') : ok({ from, to, bucketMinutes, buckets })
}

/** When a bucket begins. Buckets are counted from `from`, which begins number 0; those before it are below zero. */
export const startOf = ({ from, bucketMinutes }: Span, bucket: number): Date =>
  new Date(from.getTime() + bucket * bucketMinutes * MINUTE_MS)

/** The bucket in which a time lies. */
export const bucketOf = ({ from, bucketMinutes }: Span, at: Date): number =>
  Math.floor((at.getTime() - from.getTime()) / (bucketMinutes * MINUTE_MS))

/** How many buckets before one say what is usual for it. */
export const BUCKETS_BEFORE = 24

/** How many buckets ago it was the same time of the day; null where a bucket is too long to tell the times of day apart. */
export const bucketsADay = ({ bucketMinutes }: Span): number | null =>
  bucketMinutes * 2 > DAY_MINUTES ? null : Math.round(DAY_MINUTES / bucketMinutes)

/** Buckets from `first` up to and without `end`. */
export interface Stretch {
  readonly first: number
  readonly end: number
}

/**
 * What must be counted to show a span and to know what is usual for each of its buckets: the span with the buckets
 * before it, and the same times of the day before with a neighbour on either side. One stretch where they touch.
 */
export function listStretches(span: Span): readonly Stretch[] {
  const recent = { first: -BUCKETS_BEFORE, end: span.buckets }
  const day = bucketsADay(span)
  if (day === null) return [recent]
  const dayBefore = { first: -day - 1, end: span.buckets - day + 1 }
  if (dayBefore.end < recent.first) return [dayBefore, recent]
  return [{ first: Math.min(dayBefore.first, recent.first), end: recent.end }]
}
