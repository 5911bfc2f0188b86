import type { Locale } from '../../../src/core/language.ts'

/** Each language in its own words: whoever looks for it can read it. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  it: 'Italiano',
  fr: 'Français',
  en: 'English',
}
