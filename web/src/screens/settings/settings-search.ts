import { type Given, wordOf } from '../../app/search.ts'

export interface SettingsSearch {
  readonly section?: string | undefined
}

export const readSettingsSearch = (search: Given<SettingsSearch>): SettingsSearch => ({
  section: wordOf(search.section),
})
