import type { Condition } from './condition.ts'

/** A word or phrase that is searched, folded, with what else it may have meant. */
export interface WantedTerm {
  readonly text: string
  readonly isPhrase: boolean
  /** The last word that was typed may be the beginning of one. */
  readonly isBeginning: boolean
  /** Words in use that are like it, where nobody uses it. */
  readonly near: readonly string[]
}

/** What is searched, with all names looked up. */
export interface Wanted {
  readonly terms: readonly WantedTerm[]
  readonly without: readonly WantedTerm[]
  readonly conditions: readonly Condition[]
}
