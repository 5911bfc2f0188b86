import type { Language } from '../language.ts'
import type { Fact, Intent, Urgency } from './facts.ts'
import { findWords } from './find-words.ts'
import { LEXICON, type Lexicon } from './lexicon.ts'
import { type Asking, readAsking } from './read-asking.ts'

type Seen = Readonly<Record<keyof Lexicon, readonly string[]>>

const lexiconsFor = (language: Language): readonly Lexicon[] =>
  language === 'other' ? Object.values(LEXICON) : [LEXICON[language]]

const seen = (text: string, language: Language, part: keyof Lexicon): string[] =>
  lexiconsFor(language).flatMap(lexicon => findWords(text, lexicon[part]))

const confidenceOf = (evidence: readonly string[]): number => Math.min(0.95, 0.55 + 0.15 * evidence.length)

const fact = (value: Intent, evidence: readonly string[]): Fact<Intent> => ({
  value,
  confidence: evidence.length === 0 ? 0.4 : confidenceOf(evidence),
  evidence,
})

/**
 * What the customer wants, by words and by the shape of his sentences. The order is the policy of doubt: a problem
 * hidden in a thank-you is a problem, and whoever turns to a brand without asking or praising complains.
 */
export function readIntent(text: string, language: Language): Fact<Intent> {
  const words = seenIn(text, language)
  const asking = readAsking(text)
  const isForUs = text.includes('@') || words.service.length > 0
  return (
    readPlainWord(words) ??
    readPraise(words, asking, isForUs) ??
    readWish(words, asking) ??
    readRest(text, words)
  )
}

const seenIn = (text: string, language: Language): Seen => ({
  problem: seen(text, language, 'problem'),
  trouble: seen(text, language, 'trouble'),
  question: seen(text, language, 'question'),
  praise: seen(text, language, 'praise'),
  courtesy: seen(text, language, 'courtesy'),
  purchase: seen(text, language, 'purchase'),
  cancellation: seen(text, language, 'cancellation'),
  suggestion: seen(text, language, 'suggestion'),
  spam: seen(text, language, 'spam'),
  service: seen(text, language, 'service'),
  urgent: [],
  calm: [],
})

/** Small words of a complaint count less than half of a word that names the trouble. */
const weighTrouble = ({ problem, trouble }: Seen): number => problem.length + 0.4 * trouble.length

/** Words that say it all. Somebody who tells a long story of trouble and cancels in it wants the trouble solved. */
function readPlainWord({ spam, suggestion, cancellation, problem }: Seen): Fact<Intent> | undefined {
  if (spam.length > 0) return fact('spam', spam)
  if (suggestion.length > 0 && problem.length < 2) return fact('suggestion', suggestion)
  if (cancellation.length > 0 && problem.length < 2) return fact('cancellation', cancellation)
  return undefined
}

/**
 * Praise outweighs its trouble; a request that ends in thanks is no praise. One kind word that turns to nobody is
 * said of the weather.
 */
function readPraise(words: Seen, { asks }: Asking, isForUs: boolean): Fact<Intent> | undefined {
  const { praise, courtesy, service, trouble } = words
  const good = asks ? praise.length - 1.5 : praise.length + 0.5 * courtesy.length
  if (good >= (isForUs ? 1 : 1.5) && good > 0.8 * weighTrouble(words)) return fact('praise', praise)
  const isMereThanks = courtesy.length > 0 && !asks && words.problem.length === 0
  return isMereThanks && (service.length === 0 || trouble.length === 0) ? fact('praise', courtesy) : undefined
}

/** To buy or to know. What opens with a question is one, though trouble is told behind it. */
function readWish(words: Seen, asking: Asking): Fact<Intent> | undefined {
  const { purchase, question, problem } = words
  const trouble = weighTrouble(words)
  if (purchase.length > 0 && trouble < 1.5) return fact('purchase', purchase)
  if (!asking.asks) return question.length > 1 && trouble < 0.8 ? fact('question', question) : undefined
  const weight =
    1.8 * asking.share + 0.4 * Math.min(2, question.length) + (asking.opens && problem.length < 2 ? 2.4 : 0)
  return weight >= trouble + 1.5 ? fact('question', question.length > 0 ? question : ['?']) : undefined
}

/** No clear word: who speaks of our trade, or to us, has something to complain of. */
function readRest(text: string, { problem, trouble, service }: Seen): Fact<Intent> {
  const evidence = [...problem, ...trouble]
  if (problem.length > 0) return fact('problem', evidence)
  if (service.length > 0) return { value: 'problem', confidence: 0.5, evidence: [...evidence, ...service] }
  if (text.includes('@')) return { value: 'problem', confidence: 0.4, evidence }
  return { value: 'chatter', confidence: 0.4, evidence: [] }
}

/** What is said to be no haste is none, unless more than that one word speaks of haste. */
export function readUrgency(text: string, language: Language): Fact<Urgency> {
  const high = seen(text, language, 'urgent')
  const low = seen(text, language, 'calm')
  if (high.length > low.length) return { value: 'high', confidence: confidenceOf(high), evidence: high }
  if (low.length > 0) return { value: 'low', confidence: confidenceOf(low), evidence: low }
  return { value: 'normal', confidence: 0.5, evidence: [] }
}
