/** The languages that the screens and the starter policies speak. */
export const LOCALES = ['it', 'fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The languages that the desk reads. */
export const KNOWN_LANGUAGES = [...LOCALES, 'es', 'de', 'pt'] as const
export type KnownLanguage = (typeof KNOWN_LANGUAGES)[number]

/** The language of a message; `other` is anything that the desk does not know. */
export const LANGUAGES = [...KNOWN_LANGUAGES, 'other'] as const
export type Language = (typeof LANGUAGES)[number]

export type LocalText = Readonly<Record<Locale, string>>

export const isKnownLanguage = (value: string): value is KnownLanguage =>
  (KNOWN_LANGUAGES as readonly string[]).includes(value)

export const isLocale = (value: string): value is Locale => (LOCALES as readonly string[]).includes(value)
