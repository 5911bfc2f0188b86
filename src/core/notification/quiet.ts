import { addDays, readLocal, toInstant } from '../roster/local-time.ts'
import type { NotificationPreference } from './preference.ts'

/** Whether nothing may ring for the person now. Hours that begin when they end are none. */
export function isQuiet(
  { quiet, timeZone }: Pick<NotificationPreference, 'quiet' | 'timeZone'>,
  now: Date,
): boolean {
  if (quiet === null || quiet.from === quiet.to) return false
  const { clock } = readLocal(timeZone, now)
  return quiet.from < quiet.to
    ? clock >= quiet.from && clock < quiet.to
    : clock >= quiet.from || clock < quiet.to
}

/** @returns when things may ring again for the person; null where they may now. Over the change of the clocks too. */
export function findQuietEnd(
  preference: Pick<NotificationPreference, 'quiet' | 'timeZone'>,
  now: Date,
): Date | null {
  const { quiet, timeZone } = preference
  if (quiet === null || !isQuiet(preference, now)) return null
  const { date } = readLocal(timeZone, now)
  const today = toInstant(timeZone, date, quiet.to, 'begins')
  return today > now ? today : toInstant(timeZone, addDays(date, 1), quiet.to, 'begins')
}
