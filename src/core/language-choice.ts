import { isKnownLanguage, type KnownLanguage } from './language.ts'

/** What is tried where a language is not written. */
const INSTEAD: readonly KnownLanguage[] = ['en', 'it', 'fr', 'es', 'de', 'pt']

/** The language for who speaks `language`, of those in which something is written: that one, else the next best. */
export function chooseLanguage(
  texts: Readonly<Partial<Record<KnownLanguage, unknown>>>,
  language: string,
): KnownLanguage | null {
  const wanted = isKnownLanguage(language) ? [language] : []
  return [...wanted, ...INSTEAD].find(each => texts[each] !== undefined) ?? null
}
