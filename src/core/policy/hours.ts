import { z } from 'zod'

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time is written 09:30')
const span = z.tuple([time, time]).refine(([from, to]) => from < to, 'a span ends after it begins')
const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** When people are at the desk: spans of local time by the day of the week; a day that is not named is closed. */
export const hoursSchema = z.strictObject({
  timeZone: z.string().refine(isTimeZone, 'a time zone is named like Europe/Rome'),
  week: z.partialRecord(z.enum(DAYS), z.array(span)),
})
export type Hours = z.infer<typeof hoursSchema>

const WORKDAY: [string, string][] = [['08:00', '20:00']]

export const DEFAULT_HOURS: Hours = {
  timeZone: 'Europe/Rome',
  week: {
    monday: WORKDAY,
    tuesday: WORKDAY,
    wednesday: WORKDAY,
    thursday: WORKDAY,
    friday: WORKDAY,
    saturday: WORKDAY,
  },
}

/** Whether the moment lies in a span of its day, its end left out. */
export function isWithinHours({ timeZone, week }: Hours, moment: Date): boolean {
  const there = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)
  const day = DAYS[there.dayOfWeek - 1]
  const clock = `${String(there.hour).padStart(2, '0')}:${String(there.minute).padStart(2, '0')}`
  return (day === undefined ? [] : (week[day] ?? [])).some(([from, to]) => from <= clock && clock < to)
}
