import { isKnownLanguage, KNOWN_LANGUAGES, type KnownLanguage, type Language } from '../language.ts'
import type { Visibility } from '../message/message.ts'

/** The protocols of translation services that the desk speaks. */
export const TRANSLATION_KINDS = ['libreTranslate', 'apertium', 'deepL'] as const
export type TranslationKind = (typeof TRANSLATION_KINDS)[number]

/** What may leave the desk: what the public can read anyway, or what was said to us alone too. Notes never. */
export const TRANSLATION_REACHES = ['public', 'direct'] as const
export type TranslationReach = (typeof TRANSLATION_REACHES)[number]

/** Why a service gave no translation. */
export const TRANSLATION_TROUBLES = [
  'serviceAway',
  'serviceSlow',
  'keyRefused',
  'pairNotOffered',
  'textTooLong',
  'serviceLimit',
  'serviceStrange',
  'notAUrl',
  'notHttps',
  'privateAddress',
] as const
export type TranslationTrouble = (typeof TRANSLATION_TROUBLES)[number]

/** So much is translated at once; more is no message but a book. */
export const MOST_CHARACTERS = 5_000

/** Of a language code, as a service writes it ("spa", "pt_BR", "EN-GB"): the shortest form; null where it is none. */
export function readLanguageCode(given: string): string | null {
  try {
    return new Intl.Locale(given.replaceAll('_', '-')).toString()
  } catch {
    return null
  }
}

/** From one language into another: "es>it". */
export type LanguagePair = `${string}>${string}`

/** The pairs that the desk can use: into the languages that it knows, without what is said in one country alone. */
export function readPairs(offered: Iterable<readonly [string, string]>): LanguagePair[] {
  const pairs = new Set<LanguagePair>()
  for (const [source, target] of offered) {
    const [from, to] = [readLanguageCode(source), readLanguageCode(target)]
    if (from === null || to === null || from === to || from.includes('-') || !isKnownLanguage(to)) continue
    pairs.add(`${from}>${to}`)
  }
  return [...pairs].sort()
}

/** What a service can do, as the desk keeps it. */
export interface TranslationSkill {
  readonly pairs: readonly string[]
  /** It finds out by itself in which language a text is written. */
  readonly detects: boolean
}

/** Whether a text in a language can be had in another one. */
export function offersPair({ pairs, detects }: TranslationSkill, from: Language, to: KnownLanguage): boolean {
  if (from === to) return false
  if (from === 'other') return detects && pairs.some(pair => pair.endsWith(`>${to}`))
  return pairs.includes(`${from}>${to}`)
}

/** The languages into which a text can be had at all. */
export const listTargets = ({ pairs }: Pick<TranslationSkill, 'pairs'>): KnownLanguage[] =>
  KNOWN_LANGUAGES.filter(each => pairs.some(pair => pair.endsWith(`>${each}`)))

export type LeavingRefusal = 'noteStays' | 'directStays'

/** Why a text must not leave the desk; null where it may. */
export function decideLeaving(visibility: Visibility, reach: TranslationReach): LeavingRefusal | null {
  if (visibility === 'internal') return 'noteStays'
  return visibility === 'direct' && reach === 'public' ? 'directStays' : null
}
