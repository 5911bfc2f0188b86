import type { Hours } from '../policy/hours.ts'
import { listOpenSpans } from '../policy/open-spans.ts'
import type { Cover } from '../policy/policy.ts'
import { addDays, listDates } from './local-time.ts'
import { clipSpan, joinSpans, type Span } from './span.ts'

/** When somebody must be at the desk, by the policy: day and night, or in its hours. */
export const listRequired = (cover: Pick<Cover, 'always'>, hours: Hours, period: Span): Span[] =>
  cover.always ? [period] : listOpenTimes(hours, period)

/** Every moment of the period at which `isWithinHours` says yes, as spans. */
export function listOpenTimes(hours: Hours, period: Span): Span[] {
  const open: Span[] = []
  for (const stretch of listSteadyStretches(hours.timeZone, period))
    for (const date of listDates(hours.timeZone, stretch))
      for (const [from, to] of listOpenSpans(hours, date)) {
        const span = { from: stretch.toMoment(date, from), to: stretch.toMoment(date, to) }
        const clipped = clipSpan(span, stretch)
        if (clipped !== null) open.push(clipped)
      }
  return joinSpans(open)
}

interface SteadyStretch extends Span {
  /** In this stretch the wall's clock differs from UTC by one and the same time, so that this is plain arithmetic. */
  toMoment(date: string, clock: string): Date
}

/** The period, cut where the clocks are moved. */
function listSteadyStretches(timeZone: string, { from, to }: Span): SteadyStretch[] {
  const stretches: SteadyStretch[] = []
  let begin = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone)
  while (begin.epochMilliseconds < to.getTime()) {
    const moved = begin.getTimeZoneTransition('next')
    const offsetMs = begin.offsetNanoseconds / 1_000_000
    const isLast = moved === null || moved.epochMilliseconds >= to.getTime()
    stretches.push({
      from: new Date(begin.epochMilliseconds),
      to: isLast ? to : new Date(moved.epochMilliseconds),
      toMoment: (date, clock) => new Date(Date.parse(`${wallOf(date, clock)}Z`) - offsetMs),
    })
    if (isLast) break
    begin = moved
  }
  return stretches
}

const wallOf = (date: string, clock: string): string =>
  clock === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${clock}`
