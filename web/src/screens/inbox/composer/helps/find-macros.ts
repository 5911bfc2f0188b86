import type { MacroView } from '../../../../../../src/contract/macro.ts'
import type { Locale } from '../../../../../../src/core/language.ts'

/** How they are compared: without accents and capitals. */
const fold = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Those that are meant, the likeliest first: by name, by key, by what they say. All by name where nothing is asked. */
export function findMacros(macros: readonly MacroView[], query: string, locale: Locale): MacroView[] {
  const wanted = fold(query)
  const byName = macros.toSorted((a, b) => a.name[locale].localeCompare(b.name[locale], locale))
  if (wanted === '') return byName
  return byName
    .map(macro => ({ macro, rank: rank(macro, wanted, locale) }))
    .filter(each => each.rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ macro }) => macro)
}

function rank({ name, key, texts }: MacroView, wanted: string, locale: Locale): number {
  const spoken = fold(name[locale])
  if (spoken.startsWith(wanted)) return 4
  if (fold(key).startsWith(wanted)) return 3
  if (spoken.includes(wanted) || fold(key).includes(wanted)) return 2
  return Object.values(texts).some(text => fold(text ?? '').includes(wanted)) ? 1 : 0
}
