import type { Group } from './group.ts'
import { decideSpan, type Span } from './span.ts'

const START = Date.UTC(2026, 4, 4, 8)

/** From a Monday at eight, as many buckets of as many minutes. */
export function aSpan(buckets = 60, bucketMinutes = 10): Span {
  const decided = decideSpan(
    new Date(START),
    new Date(START + buckets * bucketMinutes * 60_000),
    bucketMinutes,
  )
  if (!decided.ok) throw new Error(`no such span: ${decided.refusal}`)
  return decided.value
}

/** One neutral question without a topic, in Italian; say what is otherwise. */
export const aGroup = (otherwise: Partial<Group> & { readonly bucket: number }): Group => ({
  accountId: 'care',
  language: 'it',
  sentiment: 'neutral',
  intent: 'question',
  topic: null,
  count: 1,
  ...otherwise,
})

/** A group in each bucket of a stretch, as large as the function says. */
export const steadily = (
  from: number,
  to: number,
  otherwise: Partial<Group>,
  countIn: (bucket: number) => number,
): Group[] =>
  Array.from({ length: to - from }, (_, n) =>
    aGroup({ ...otherwise, bucket: from + n, count: countIn(from + n) }),
  ).filter(({ count }) => count > 0)
