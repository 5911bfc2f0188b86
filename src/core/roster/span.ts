/** A stretch of time, its end left out. */
export interface Span {
  readonly from: Date
  readonly to: Date
}

/** Whether the two have a moment in common. */
export const overlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to

/** The part of the span that lies in the other; null where there is none. */
export function clipSpan(span: Span, within: Span): Span | null {
  const from = later(span.from, within.from)
  const to = earlier(span.to, within.to)
  return from < to ? { from, to } : null
}

/** In order, each as long as it can be: what touches or overlaps is one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = joined.at(-1)
    if (last === undefined || last.to < span.from) joined.push(span)
    else joined[joined.length - 1] = { from: last.from, to: later(last.to, span.to) }
  }
  return joined
}

/** What is left of the span where the holes are taken out of it. */
export function cutSpan(span: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = []
  let from = span.from
  for (const hole of joinSpans(holes.filter(each => overlap(each, span)))) {
    if (from < hole.from) left.push({ from, to: hole.from })
    from = hole.to
  }
  if (from < span.to) left.push({ from, to: span.to })
  return left
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b)
const later = (a: Date, b: Date): Date => (a < b ? b : a)
