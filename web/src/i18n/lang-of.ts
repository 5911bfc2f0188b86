import type { Language } from '../../../src/core/language.ts'

/** The `lang` of a foreign text; none when nobody knows. */
export const langOf = (language: Language): string | undefined =>
  language === 'other' ? undefined : language
