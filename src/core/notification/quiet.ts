import { readLocal } from '../roster/local-time.ts'
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
