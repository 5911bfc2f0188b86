import { parseDocument } from 'yaml'
import type { HolidayCalendar } from './holidays.ts'
import type { Hours } from './hours.ts'

/** Where the desk is: its clock, and the calendar by which it is closed. */
export interface Place {
  readonly timeZone: string
  /** Null: no holidays; undefined: those of the policy stay. */
  readonly calendar?: HolidayCalendar | null | undefined
}

/**
 * The policy with another place in it. Everything else stays as people wrote it, comments and the order of lines
 * included.
 */
export function writePlace(source: string, { timeZone, calendar }: Place): string {
  const yaml = parseDocument(source)
  yaml.setIn(['hours', 'timeZone'], timeZone)
  if (calendar === null) yaml.deleteIn(['hours', 'holidays'])
  if (calendar) yaml.setIn(['hours', 'holidays'], yaml.createNode([namedOf(calendar)], { flow: true }))
  return yaml.toString({ lineWidth: 110, flowCollectionPadding: true })
}

const namedOf = ({ country, region }: HolidayCalendar) =>
  region === undefined ? { country } : { country, region }

/** Whether the hours are those of the place already. */
export const isAtPlace = (hours: Hours, { timeZone, calendar }: Place): boolean =>
  hours.timeZone === timeZone && (calendar === undefined || isSameCalendar(hours.holidays ?? [], calendar))

const isSameCalendar = (holidays: readonly HolidayCalendar[], calendar: HolidayCalendar | null): boolean =>
  calendar === null
    ? holidays.length === 0
    : holidays.length === 1 &&
      holidays[0]?.country === calendar.country &&
      holidays[0].region === calendar.region
