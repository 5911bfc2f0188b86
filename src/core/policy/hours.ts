import { z } from 'zod'

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Day = (typeof DAYS)[number]

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time is written 09:30')
/** Local time, its end left out. */
export const spanSchema = z
  .tuple([time, time])
  .refine(([from, to]) => from < to, 'a span ends after it begins')
const date = z.iso.date()
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
  week: z.partialRecord(z.enum(DAYS), z.array(spanSchema)),
  /** Public holidays on which nobody is at the desk: ISO 3166 country, and region as the calendar names it (`25` for Lombardy). */
  holidays: z
    .array(
      z.strictObject({
        country: z.string().regex(/^[A-Z]{2}$/, 'a country is two capital letters, such as IT'),
        region: z.string().min(1).optional(),
      }),
    )
    .optional(),
  /** Days unlike their week's: other spans, or none. */
  exceptions: z.array(z.strictObject({ date, spans: z.array(spanSchema) })).optional(),
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
