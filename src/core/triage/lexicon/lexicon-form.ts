/**
 * What a language says when it means something. Each entry is matched from the beginning of a word, without
 * accents; one with a full stop behind it is a whole word.
 */
export interface Lexicon {
  /** Words that say by themselves that something is wrong. */
  readonly problem: readonly string[]
  /** Words that a complaint is full of, and that mean little alone. */
  readonly trouble: readonly string[]
  readonly question: readonly string[]
  readonly praise: readonly string[]
  /** Thanks, which also end a request. */
  readonly courtesy: readonly string[]
  readonly purchase: readonly string[]
  readonly cancellation: readonly string[]
  readonly suggestion: readonly string[]
  readonly spam: readonly string[]
  /** What a company like ours is about: whoever speaks of it speaks of us. */
  readonly service: readonly string[]
  readonly urgent: readonly string[]
  readonly calm: readonly string[]
}

/** A list as people write one: with commas, over as many lines as it takes. */
export const list = (words: string): readonly string[] =>
  words
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')
