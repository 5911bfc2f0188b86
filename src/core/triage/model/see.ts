import { isKnownLanguage, type KnownLanguage, type Language } from '../../language.ts'
import { findWords } from '../find-words.ts'
import { LEXICON, type Lexicon } from '../lexicon.ts'
import { readAsking } from '../read-asking.ts'
import { type Features, featurise, featuriseInLanguage } from './featurise.ts'
import type { Seen } from './head.ts'
import { type BrandMarks, markBrand } from './mark-brand.ts'
import { readTokens, type Token } from './read-tokens.ts'
import { readValence, VALENCE_FIGURES, type Valences } from './valence.ts'

/** A text after its first reading: enough to tell its language. */
export interface Look {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly features: Features
}

/** A post has 280 characters; of a long letter the first pages say what it wants. */
const MOST_LETTERS = 4_000

export function look(written: string, brand: BrandMarks): Look {
  const text = written.slice(0, MOST_LETTERS).normalize('NFKC')
  const tokens = markBrand(readTokens(text), brand)
  return { text, tokens, features: featurise(tokens, text) }
}

const PARTS = Object.keys(LEXICON.it) as (keyof Lexicon)[]

/** The names of the dense figures, in their order. */
export const FIGURES: readonly string[] = [
  ...VALENCE_FIGURES,
  ...PARTS,
  'asks',
  'opensAsking',
  'shareOfAsking',
]

/** The second reading, with the words of the language: what the heads are given. */
export function see({ text, tokens, features }: Look, language: Language, valences: Valences): Seen {
  const known: KnownLanguage = isKnownLanguage(language) ? language : 'en'
  const { asks, opens, share } = readAsking(text)
  return {
    parts: [features, featuriseInLanguage(tokens, known)],
    dense: [
      ...readValence(tokens, known, valences),
      ...countWords(text, known),
      asks ? 0.5 : 0,
      opens ? 0.5 : 0,
      share,
    ],
    language,
  }
}

/** How many words of each part of the lexicon stand in the text; none in a language that has no lexicon. */
function countWords(text: string, language: KnownLanguage): number[] {
  const lexicon = Object.hasOwn(LEXICON, language) ? LEXICON[language as keyof typeof LEXICON] : undefined
  return PARTS.map(part =>
    lexicon === undefined ? 0 : Math.min(3, findWords(text, lexicon[part]).length) / 2,
  )
}
