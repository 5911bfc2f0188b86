import type { Locale } from '../../../src/core/language.ts'
import { readCatalogues } from '../../../web/src/i18n/read-catalogues.ts'
import { createTranslate, type Translate } from '../../../web/src/i18n/translator.ts'

const catalogues = readCatalogues()

/** What the cockpit says in a language: tests name things by what people read, and follow a better wording. */
export const wordsOf = (locale: Locale): Translate =>
  createTranslate(locale, new Map(Object.entries(catalogues[locale])))

export const say = wordsOf('en')
