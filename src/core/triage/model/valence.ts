import type { KnownLanguage } from '../../language.ts'
import { hashOf, mix } from './hash.ts'
import { NEGATIONS } from './negations.ts'
import type { Token } from './read-tokens.ts'

/** How much a word or phrase speaks for a good or a bad mood, -3 to 3, by the hash of its language and its words. */
export type Valences = ReadonlyMap<number, number>

const MOST_WORDS = 4
/** Emoji mean the same everywhere. */
const ANY = 'emoji'

export const valenceKey = (language: KnownLanguage | typeof ANY, words: readonly string[]): number => {
  let key = hashOf(language, 77)
  for (const word of words) key = mix(key, hashOf(word, 78))
  return key
}

/** The names of the figures that `readValence` gives, in their order. */
export const VALENCE_FIGURES = [
  'good',
  'bad',
  'balance',
  'onlyGood',
  'onlyBad',
  'neither',
  'last',
  'density',
  'moreGood',
  'moreBad',
] as const

const SCOPE = 3

/** The mood of a text by the valences of its words, the longest phrase first, turned round behind a negation. */
export function readValence(tokens: readonly Token[], language: KnownLanguage, valences: Valences): number[] {
  let [good, bad, last, negated] = [0, 0, 0, 0]
  for (let at = 0; at < tokens.length; ) {
    const { length, value } = phraseAt(tokens, at, language, valences)
    const isNegation = NEGATIONS.has(tokens[at]?.text ?? '')
    const felt = negated > 0 && !isNegation ? -value / 2 : value
    if (felt > 0) good += felt
    if (felt < 0) bad -= felt
    if (felt !== 0) last = felt
    negated = isNegation ? SCOPE : tokens[at]?.kind === 'mark' ? 0 : negated - 1
    at += length
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

function phraseAt(
  tokens: readonly Token[],
  at: number,
  language: KnownLanguage,
  valences: Valences,
): { readonly length: number; readonly value: number } {
  let found = { length: 1, value: 0 }
  const token = tokens[at] as Token
  if (token.kind === 'emoji' || token.kind === 'emoticon')
    return { length: 1, value: valences.get(valenceKey(ANY, [token.text])) ?? 0 }
  let key = valenceKey(language, [])
  for (let length = 1; length <= MOST_WORDS; length++) {
    const next = tokens[at + length - 1]
    if (next === undefined || (next.kind !== 'word' && next.kind !== 'hashtag')) break
    key = mix(key, hashOf(next.kind === 'hashtag' ? next.text.slice(1) : next.text, 78))
    const value = valences.get(key)
    if (value !== undefined) found = { length, value }
  }
  return found
}
