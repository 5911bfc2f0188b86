import type { Operator } from './operators.ts'
import type { Day } from './read-day.ts'

/** A stretch of what was typed: from the first character to behind the last, in UTF-16 units. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Words that must stand in a text, or must not. */
export interface Term extends Stretch {
  readonly text: string
  readonly isPhrase: boolean
  readonly isNegated: boolean
}

/** One operator with its value; `value` is the desk's own word where the list is closed, else as typed. */
export interface Filter extends Stretch {
  readonly operator: Operator
  readonly value: string
  readonly isNegated: boolean
  /** Of `before:` and `after:`. */
  readonly day: Day | null
}

export const PROBLEM_CODES = ['unknownOperator', 'unknownValue', 'noValue', 'openQuote', 'tooMany'] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** What was not understood. The rest is searched all the same. */
export interface QueryProblem extends Stretch {
  readonly code: ProblemCode
  /** What was typed there. */
  readonly word: string
  /** What may have been meant; to be put in its place. */
  readonly suggestion: string | null
}

export interface Query {
  readonly terms: readonly Term[]
  readonly filters: readonly Filter[]
  readonly problems: readonly QueryProblem[]
}
