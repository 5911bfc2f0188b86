import { isHoliday } from './holidays.ts'
import { DAYS, type Hours } from './hours.ts'

/** Whether the moment lies in a span of its day, its end left out. */
export function isWithinHours({ timeZone, week, holidays, exceptions }: Hours, moment: Date): boolean {
  const there = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)
  const date = there.toPlainDate().toString()
  const exception = exceptions?.find(each => each.date === date)
  const day = DAYS[there.dayOfWeek - 1]
  const isFree = exception === undefined && (holidays ?? []).some(calendar => isHoliday(calendar, date))
  const spans = exception?.spans ?? (isFree || day === undefined ? [] : (week[day] ?? []))
  const clock = `${String(there.hour).padStart(2, '0')}:${String(there.minute).padStart(2, '0')}`
  return spans.some(([from, to]) => from <= clock && clock < to)
}
