import { type Given, wordOf } from '../../app/search.ts'

export interface AskedSearch {
  /** The question that is looked at. */
  readonly ask?: string | undefined
}

export const readAskedSearch = (search: Given<AskedSearch>): AskedSearch => ({ ask: wordOf(search.ask) })
