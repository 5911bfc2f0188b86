import { isLocale, type Locale } from './language.ts'

/** The first of a browser's languages that the screens speak; English otherwise. */
export function guessLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const base = language.slice(0, 2).toLowerCase()
    if (isLocale(base)) return base
  }
  return 'en'
}
