import type { Given } from '../../app/search.ts'
import { isDate, mondayOf } from './calendar-day.ts'

export interface RosterSearch {
  /** The Monday of the week that is looked at; absent: this week's. */
  readonly week?: string | undefined
}

export const readRosterSearch = (search: Given<RosterSearch>): RosterSearch => ({
  week: typeof search.week === 'string' && isDate(search.week) ? mondayOf(search.week) : undefined,
})
