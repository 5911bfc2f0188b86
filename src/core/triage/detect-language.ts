import { eld } from 'eld/extrasmall'
import { isKnownLanguage, KNOWN_LANGUAGES, type Language } from '../language.ts'
import type { Fact } from './facts.ts'
import { type Asked, probabilitiesOf, sumBank } from './model/bank.ts'
import type { Look } from './model/see.ts'

/** Below this our own word is not enough, and the network and the wider detector are asked. */
const SURE = 0.9
/** So many letters say something of a language. */
const FEW_LETTERS = 12
/** What the network's guess weighs beside our own probabilities, where there is enough to read and where not. */
const GUESS = 0.25
const GUESS_OF_LITTLE = 0.9

/**
 * The language of a text: by our model where it is sure, which it mostly is; else with the network's guess, which saw
 * the author and not the text alone; and where a detector of sixty languages is sure of one that we do not know, it
 * is that one's, which we call `other`.
 */
export function detectLanguage(networkGuess: string | null, head: Asked, seen: Look): Fact<Language> {
  const guess = networkGuess?.slice(0, 2).toLowerCase() ?? ''
  const words = seen.tokens.filter(({ kind }) => kind === 'word' || kind === 'hashtag')
  const letters = words.reduce((sum, word) => sum + word.text.length, 0)
  if (letters === 0) return told(isKnownLanguage(guess) ? guess : 'other', 0.3)
  if (!words.some(word => /\p{Script=Latin}/u.test(word.text))) return told('other', 0.95)
  const bare = { parts: [seen.features], dense: [], tokenCount: 0, language: 'other' }
  const own = probabilitiesOf(head, sumBank(head.bank, bare), bare)
  const trust = letters < FEW_LETTERS ? GUESS_OF_LITTLE : GUESS
  const weighed = KNOWN_LANGUAGES.map((language, at) =>
    isKnownLanguage(guess) ? (own[at] ?? 0) * (1 - trust) + (language === guess ? trust : 0) : (own[at] ?? 0),
  )
  const confidence = Math.max(...weighed)
  const value = KNOWN_LANGUAGES[weighed.indexOf(confidence)] ?? 'other'
  if (Math.max(...own) >= SURE || (letters < FEW_LETTERS && isKnownLanguage(guess)))
    return told(value, confidence)
  const wider = eld.detect(words.map(word => word.text).join(' '))
  if (wider.language !== '' && !isKnownLanguage(wider.language) && wider.isReliable() && guess !== value)
    return told('other', 0.6)
  return told(value, confidence)
}

const told = (value: Language, confidence: number): Fact<Language> => ({ value, confidence, evidence: [] })
