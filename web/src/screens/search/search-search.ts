import { SEARCH_KINDS, type SearchKind } from '../../../../src/core/search/search-kind.ts'
import { type Given, wordOf } from '../../app/search.ts'

export interface SearchSearch {
  readonly q?: string | undefined
  /** One kind of finds alone. */
  readonly kind?: SearchKind | undefined
  /** An article that is being read, and in which language first. */
  readonly article?: string | undefined
  readonly read?: string | undefined
}

/** As long as the desk reads. */
const LONGEST = 2000

const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, LONGEST) : undefined
}

/** What is searched lives in the address: it can be sent to a colleague, and "back" goes back. */
export const readSearchSearch = (search: Given<SearchSearch>): SearchSearch => ({
  q: textOf(search.q),
  kind: SEARCH_KINDS.find(each => each === search.kind),
  article: wordOf(search.article),
  read: wordOf(search.read),
})
