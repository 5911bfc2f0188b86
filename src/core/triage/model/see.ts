import { isKnownLanguage, type KnownLanguage, type Language } from '../../language.ts'
import { readAsking } from '../read-asking.ts'
import type { Seen } from './bank.ts'
import { type Features, featurise, featuriseInLanguage } from './featurise.ts'
import { readBrand, readMood, readWants } from './figures.ts'
import type { Lexicon } from './lexicon.ts'
import { type BrandMarks, markBrand } from './mark-brand.ts'
import { readTokens, type Token } from './read-tokens.ts'

/** A text after its first reading: enough to tell its language. */
export interface Look {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly features: Features
}

/** A post has 280 characters; of a long letter the first pages say what it wants. */
const MOST_LETTERS = 4_000
const MOST_TOKENS = 600

export function look(written: string, brand: BrandMarks): Look {
  const text = written.slice(0, MOST_LETTERS).normalize('NFKC')
  const tokens = markBrand(readTokens(text, MOST_TOKENS), brand)
  return { text, tokens, features: featurise(tokens, text) }
}

/** The second reading, with the words of the language: what the heads are given. */
export function see(
  { text, tokens, features }: Look,
  language: Language,
  lexicon: Lexicon,
  isAddressed = false,
): Seen {
  const known: KnownLanguage = isKnownLanguage(language) ? language : 'en'
  const found = lexicon.find(tokens, known)
  const { asks, opens, share } = readAsking(text)
  return {
    parts: [features, featuriseInLanguage(tokens, known)],
    dense: [
      ...readMood(tokens, found),
      ...readWants(found),
      ...readBrand(tokens, isAddressed),
      asks ? 0.5 : 0,
      opens ? 0.5 : 0,
      share,
    ],
    tokenCount: tokens.length,
    language,
  }
}
