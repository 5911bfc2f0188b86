import type { Stretch } from '../../../../src/core/search/query.ts'

/** What was typed without one of its parts. */
export const withoutPart = (q: string, { from, to }: Stretch): string =>
  `${q.slice(0, from).trimEnd()} ${q.slice(to).trimStart()}`.trim()

/** What was typed with something else in the place of one of its parts. */
export const withPart = (q: string, { from, to }: Stretch, part: string): string =>
  q.slice(0, from) + part + q.slice(to)
