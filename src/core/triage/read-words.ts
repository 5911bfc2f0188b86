import type { Language } from '../language.ts'
import type { Fact, Intent, Urgency } from './facts.ts'
import { findWords } from './find-words.ts'
import { LEXICON, type Lexicon } from './lexicon.ts'

const lexiconsFor = (language: Language): readonly Lexicon[] =>
  language === 'other' ? Object.values(LEXICON) : [LEXICON[language]]

const seen = (text: string, language: Language, part: keyof Lexicon): string[] =>
  lexiconsFor(language).flatMap(lexicon => findWords(text, lexicon[part]))

const confidenceOf = (evidence: readonly string[]): number => Math.min(0.95, 0.55 + 0.15 * evidence.length)

/**
 * What the customer wants, by words. The order is the policy of doubt: a problem hidden in a thank-you is a
 * problem; a question mark alone is a weak question.
 */
export function readIntent(text: string, language: Language): Fact<Intent> {
  const order = ['cancellation', 'problem', 'purchase', 'question', 'praise'] as const
  for (const intent of order) {
    const evidence = seen(text, language, intent)
    if (evidence.length > 0) return { value: intent, confidence: confidenceOf(evidence), evidence }
  }
  if (text.includes('?')) return { value: 'question', confidence: 0.5, evidence: ['?'] }
  return { value: 'chatter', confidence: 0.4, evidence: [] }
}

export function readUrgency(text: string, language: Language): Fact<Urgency> {
  const high = seen(text, language, 'urgent')
  if (high.length > 0) return { value: 'high', confidence: confidenceOf(high), evidence: high }
  const low = seen(text, language, 'calm')
  if (low.length > 0) return { value: 'low', confidence: confidenceOf(low), evidence: low }
  return { value: 'normal', confidence: 0.5, evidence: [] }
}
