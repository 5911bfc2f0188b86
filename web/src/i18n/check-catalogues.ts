import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { LOCALES, type Locale } from '../../../src/core/language.ts'
import type { Catalogues } from './read-catalogues.ts'

/** Parameter to its TypeScript type. */
export type Parameters = Readonly<Record<string, string>>

export interface Checked {
  readonly parameters: ReadonlyMap<string, Parameters>
  readonly problems: readonly string[]
}

/** French keeps these marks beside their words: a plain space lets the mark begin the next line. */
const LOOSE_MARK = /« | [?!;:»]/

/** English is the measure: every other locale has its keys, its parameters and its own plural forms. */
export function checkCatalogues(catalogues: Catalogues): Checked {
  const problems: string[] = []
  const parameters = new Map<string, Parameters>()
  for (const key of Object.keys(catalogues.en)) {
    const byLocale = LOCALES.map(
      locale => [locale, readParameters(catalogues, locale, key, problems)] as const,
    )
    const english = byLocale.find(([locale]) => locale === 'en')?.[1] ?? {}
    parameters.set(key, english)
    for (const [locale, found] of byLocale)
      if (found !== null && names(found) !== names(english))
        problems.push(`${locale} ${key}: other parameters than in English`)
  }
  for (const locale of LOCALES)
    for (const key of Object.keys(catalogues[locale]))
      if (!(key in catalogues.en)) problems.push(`${locale} ${key}: not in English`)
  for (const [key, text] of Object.entries(catalogues.fr)) {
    const [loose] = LOOSE_MARK.exec(text) ?? []
    if (loose !== undefined) problems.push(`fr ${key}: a plain space beside “${loose.trim()}”`)
  }
  return { parameters, problems }
}

function readParameters(
  catalogues: Catalogues,
  locale: Locale,
  key: string,
  problems: string[],
): Parameters | null {
  const text = catalogues[locale][key]
  if (text === undefined) {
    problems.push(`${locale} ${key}: missing`)
    return null
  }
  const found: Record<string, string> = {}
  try {
    collect(parse(text), found, form => problems.push(`${locale} ${key}: plural lacks "${form}"`), locale)
  } catch (error) {
    problems.push(`${locale} ${key}: ${error instanceof Error ? error.message : 'cannot be read'}`)
  }
  return found
}

function collect(
  elements: readonly MessageFormatElement[],
  found: Record<string, string>,
  lacks: (form: string) => void,
  locale: Locale,
): void {
  for (const element of elements) {
    if (element.type === TYPE.argument) found[element.value] ??= 'string | number'
    if (element.type === TYPE.number || element.type === TYPE.plural) found[element.value] = 'number'
    if (element.type === TYPE.date || element.type === TYPE.time) found[element.value] = 'Date'
    if (element.type === TYPE.select) found[element.value] = 'string'
    if (element.type === TYPE.plural)
      for (const form of new Intl.PluralRules(locale).resolvedOptions().pluralCategories)
        if (!(form in element.options)) lacks(form)
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) collect(option.value, found, lacks, locale)
  }
}

const names = (parameters: Parameters): string => Object.keys(parameters).sort().join()
