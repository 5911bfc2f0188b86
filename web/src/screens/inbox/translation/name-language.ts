import type { Locale } from '../../../../../src/core/language.ts'

/** A language as it is called in the middle of a sentence: services know more of them than the catalogues. */
export const nameLanguage = (code: string, locale: Locale): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code
