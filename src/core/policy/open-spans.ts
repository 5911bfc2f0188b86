import { isHoliday } from './holidays.ts'
import { DAYS, type Hours } from './hours.ts'

/** Local times of one day, its end left out; `24:00` is midnight. */
export type OpenSpan = readonly [from: string, to: string]

/** When the desk is open on a day: an exception has the last word, then the holidays, then the week. `date`: YYYY-MM-DD. */
export function listOpenSpans({ week, holidays, exceptions }: Hours, date: string): readonly OpenSpan[] {
  const exception = exceptions?.find(each => each.date === date)
  if (exception !== undefined) return exception.spans
  if ((holidays ?? []).some(calendar => isHoliday(calendar, date))) return []
  const day = DAYS[Temporal.PlainDate.from(date).dayOfWeek - 1]
  return day === undefined ? [] : (week[day] ?? [])
}
