import type { Hours } from './hours.ts'
import { listOpenSpans } from './open-spans.ts'

/** Whether the moment lies in a span of its day, its end left out. */
export function isWithinHours(hours: Hours, moment: Date): boolean {
  const there = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(hours.timeZone)
  const clock = `${String(there.hour).padStart(2, '0')}:${String(there.minute).padStart(2, '0')}`
  return listOpenSpans(hours, there.toPlainDate().toString()).some(
    ([from, to]) => from <= clock && clock < to,
  )
}
