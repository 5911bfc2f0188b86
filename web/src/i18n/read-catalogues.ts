import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { LOCALES, type Locale } from '../../../src/core/language.ts'

/** Key to ICU text; a key is `<namespace>.<name>`. */
export type Catalogue = Readonly<Record<string, string>>
export type Catalogues = Readonly<Record<Locale, Catalogue>>

const LOCALES_FOLDER = join(import.meta.dirname, 'locales')

export function readCatalogues(): Catalogues {
  const entries = LOCALES.map(locale => [locale, readCatalogue(locale)] as const)
  return Object.fromEntries(entries) as Record<Locale, Catalogue>
}

function readCatalogue(locale: Locale): Catalogue {
  const folder = join(LOCALES_FOLDER, locale)
  // What lies in `late/` is the words of screens that few open.
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.json'))
    .sort()
    .flatMap(file => {
      const namespace = basename(file, '.json')
      const texts = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>
      return Object.entries(texts).map(([key, text]) => [`${namespace}.${key}`, text] as const)
    })
  return Object.fromEntries(entries)
}
