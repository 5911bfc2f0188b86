import { type Found, LEXICON_LABELS } from './lexicon.ts'
import { NEGATIONS } from './negations.ts'
import type { Token } from './read-tokens.ts'

export const MOOD_FIGURES: readonly string[] = [
  'good',
  'bad',
  'balance',
  'onlyGood',
  'onlyBad',
  'neither',
  'lastMood',
  'density',
  'moreGood',
  'moreBad',
]
const NAMING_FIGURES: readonly string[] = [
  'brandHandle',
  'brandName',
  'noBrand',
  'beginsWithBrand',
  'endsWithBrand',
  'otherUser',
]
export const ASKING_FIGURES: readonly string[] = ['asks', 'opensAsking', 'shareOfAsking']
const LABELS = LEXICON_LABELS.slice(1)

/** The names of the dense figures, in the order in which they are given. */
export const FIGURES: readonly string[] = [...MOOD_FIGURES, ...LABELS, ...NAMING_FIGURES, ...ASKING_FIGURES]

/** How many words a negation reaches. */
const SCOPE = 3

/** The mood of a text by the words of the lexicon, the longest phrase first, turned round behind a negation. */
export function readMood(tokens: readonly Token[], found: readonly Found[]): number[] {
  const phrases = new Map<number, Found>()
  for (const each of found) if (each.label === 0) phrases.set(each.at, each)
  let [good, bad, last, negated] = [0, 0, 0, 0]
  for (let at = 0; at < tokens.length; ) {
    const phrase = phrases.get(at)
    const isNegation = NEGATIONS.has(tokens[at]?.text ?? '')
    const value = phrase?.weight ?? 0
    const felt = negated > 0 && !isNegation ? -value / 2 : value
    if (felt > 0) good += felt
    if (felt < 0) bad -= felt
    if (felt !== 0) last = felt
    negated = isNegation ? SCOPE : tokens[at]?.kind === 'mark' ? 0 : negated - 1
    at += phrase?.length ?? 1
  }
  const balance = good - bad
  return [
    Math.min(good, 8) / 4,
    Math.min(bad, 8) / 4,
    Math.max(-4, Math.min(4, balance)) / 3,
    good > 0 && bad === 0 ? 0.7 : 0,
    bad > 0 && good === 0 ? 0.7 : 0,
    good === 0 && bad === 0 ? 0.7 : 0,
    last / 3,
    balance / Math.sqrt(tokens.length + 4),
    balance > 0 ? 0.5 : 0,
    balance < 0 ? 0.5 : 0,
  ]
}

/** How much the words of the lexicon speak for each of its labels, the mood left out. */
export function readWants(found: readonly Found[]): number[] {
  const sums = new Array<number>(LABELS.length).fill(0)
  for (const { label, weight } of found) if (label > 0) sums[label - 1] = (sums[label - 1] as number) + weight
  return sums.map(sum => Math.min(6, sum) / 3)
}

/** How the brand stands in the text. Who answers it, or writes to it directly, turns to it as with its handle. */
export function readBrand(tokens: readonly Token[], isAddressed: boolean): number[] {
  const hasHandle = isAddressed || tokens.some(each => each.text === '@brand')
  const hasName = tokens.some(each => each.text === 'brand')
  return [
    hasHandle ? 1 : 0,
    hasName ? 1 : 0,
    hasHandle || hasName ? 0 : 1,
    tokens[0]?.text === '@brand' ? 1 : 0,
    tokens.at(-1)?.text === '@brand' ? 1 : 0,
    tokens.some(each => each.text === '@user') ? 0.7 : 0,
  ]
}
