import { eld } from 'eld/extrasmall'
import { isKnownLanguage, KNOWN_LANGUAGES, type Language } from '../language.ts'
import { type Head, probabilitiesOf } from './model/head.ts'
import type { Look } from './model/see.ts'

interface Detected {
  readonly value: Language
  readonly confidence: number
  readonly evidence: readonly string[]
}

/** Below this our own word is not enough, and the network and the wider detector are asked. */
const SURE = 0.9
/** Letters that say something of a language. */
const SHORT = 12
/** What the network's guess weighs beside our own probabilities. */
const GUESS = 0.25

/** Handles, links, hashtags' marks and emoji are of no language. */
const NOISE = /@\w+|#|https?:\/\/\S+|\p{RGI_Emoji}/gv

/**
 * The language of a text: by our model where it is sure, which it mostly is; else with the network's guess, which saw
 * the author and not the text alone; and where a detector of sixty languages is sure of one that we do not know, it
 * is that one's, which we call `other`.
 */
export function detectLanguage(
  written: string,
  networkGuess: string | null,
  head: Head,
  seen: Look,
): Detected {
  const text = written.replace(NOISE, ' ').trim()
  const guess = networkGuess?.slice(0, 2).toLowerCase() ?? ''
  if (!/\p{L}/u.test(text)) return told(isKnownLanguage(guess) ? guess : 'other', 0.3)
  if (!/\p{Script=Latin}/u.test(text)) return told('other', 0.95)
  const own = probabilitiesOf(head, { parts: [seen.features], dense: [], language: 'other' })
  const weighed = KNOWN_LANGUAGES.map((language, at) => {
    const probability = own[at] ?? 0
    if (!isKnownLanguage(guess)) return probability
    return probability * (1 - GUESS) + (language === guess ? GUESS : 0)
  })
  const confidence = Math.max(...weighed)
  const value = KNOWN_LANGUAGES[weighed.indexOf(confidence)] ?? 'other'
  if (Math.max(...own) >= SURE || (text.length < SHORT && isKnownLanguage(guess)))
    return told(value, confidence)
  const wider = eld.detect(text)
  if (wider.language !== '' && !isKnownLanguage(wider.language) && wider.isReliable() && guess !== value)
    return told('other', 0.6)
  return told(value, confidence)
}

const told = (value: Language, confidence: number): Detected => ({ value, confidence, evidence: [] })
