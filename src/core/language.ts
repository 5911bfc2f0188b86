/** The languages that the screens and the starter policies speak. */
export const LOCALES = ['it', 'fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The language of a message; `other` is anything that the desk does not know. */
export const LANGUAGES = [...LOCALES, 'other'] as const
export type Language = (typeof LANGUAGES)[number]

export type LocalText = Readonly<Record<Locale, string>>

export const isLocale = (value: string): value is Locale => (LOCALES as readonly string[]).includes(value)
