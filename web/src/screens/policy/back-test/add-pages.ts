import type { BackTestAnswer, Differing } from '../../../../../src/contract/policy.ts'
import type { BackTestPart } from '../../../../../src/core/policy/back-test.ts'

export type Move = BackTestAnswer['moves'][number]

/** What the pages that have come so far say together. */
export interface Sum {
  /** How many messages the period has; null until the first page is there. */
  readonly total: number | null
  readonly counted: number
  readonly changed: number
  /** The most frequent first. */
  readonly moves: readonly Move[]
  readonly differing: readonly Differing[]
}

export const NOTHING_COUNTED: Sum = { total: null, counted: 0, changed: 0, moves: [], differing: [] }

export const addPage = (sum: Sum, page: BackTestAnswer): Sum => ({
  total: sum.total ?? page.total,
  counted: sum.counted + page.counted,
  changed: sum.changed + page.changed,
  moves: addMoves(sum.moves, page.moves),
  differing: [...sum.differing, ...page.differing],
})

const isSameMove = (a: Omit<Move, 'count'>, b: Omit<Move, 'count'>): boolean =>
  a.part === b.part && a.from === b.from && a.to === b.to

function addMoves(known: readonly Move[], more: readonly Move[]): readonly Move[] {
  const countIn = (moves: readonly Move[], move: Move) =>
    moves.find(each => isSameMove(each, move))?.count ?? 0
  const added = more.filter(each => countIn(known, each) === 0)
  return [...known, ...added]
    .map(move => ({ ...move, count: countIn(known, move) + countIn(more, move) }))
    .sort((a, b) => b.count - a.count)
}

/** How many went from an answer to none, and the other way. */
export const countTurned = ({ moves }: Sum, to: boolean): number =>
  moves.find(each => each.part === 'if' && each.to === String(to))?.count ?? 0

type Planned = Differing['before']

const VALUES: Readonly<Record<BackTestPart, (decision: Planned) => string>> = {
  if: decision => String(decision.if),
  queue: decision => decision.queue,
  how: decision => decision.how,
  promise: decision => decision.promise ?? '',
  priority: decision => decision.priority,
}

/** Their order is that of the tables. The core's own list would bring all calendars of the world along. */
export const PARTS = Object.keys(VALUES) as BackTestPart[]

/** Whether a message is one of those that made the move. */
export const madeMove = ({ before, after }: Differing, { part, from, to }: Omit<Move, 'count'>): boolean =>
  VALUES[part](before) === from && VALUES[part](after) === to

export { isSameMove }
