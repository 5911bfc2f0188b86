import { type Given, wordOf } from '../../app/search.ts'

export interface SettingsSearch {
  readonly section?: string | undefined
  /** What is open in it, by its id. */
  readonly open?: string | undefined
}

export const readSettingsSearch = (search: Given<SettingsSearch>): SettingsSearch => ({
  section: wordOf(search.section),
  open: wordOf(search.open),
})
