import { eld } from 'eld/extrasmall'
import { isLocale, type Language } from '../language.ts'

// The languages of the networks that we are likely to meet; the rest of the table is let go.
eld.setLanguageSubset(['it', 'fr', 'en', 'es', 'de', 'pt'])

const NOISE = /@\w+|#|https?:\/\/\S+|\p{RGI_Emoji}/gv
const SHORT = 12

/**
 * The language of a text. Detection sees words, the network saw the author: on short texts its guess, when it has
 * one, is the better.
 */
export function detectLanguage(
  text: string,
  networkGuess: string | null,
): { value: Language; confidence: number } {
  const words = text.replace(NOISE, ' ').trim()
  const guess = networkGuess?.slice(0, 2).toLowerCase() ?? ''
  if (words.length < SHORT && isLocale(guess)) return { value: guess, confidence: 0.6 }
  const detected = eld.detect(words)
  if (isLocale(detected.language) && (detected.language === guess || detected.isReliable()))
    return { value: detected.language, confidence: detected.language === guess ? 0.95 : 0.8 }
  if (isLocale(guess)) return { value: guess, confidence: 0.5 }
  return isLocale(detected.language)
    ? { value: detected.language, confidence: 0.4 }
    : { value: 'other', confidence: 0.4 }
}
