import { readLocal, toInstant } from '../roster/local-time.ts'
import type { NotificationPreference } from './preference.ts'
import { isQuiet } from './quiet.ts'

const HOUR_MS = 3_600_000

/**
 * Whether a mail that sums up is due now for somebody who is away. Hourly: an hour after the last one, and not in quiet
 * hours. Daily: from its clock on, where none has gone since then; who was never sent one is not sent yesterday's.
 */
export function isDigestDue(preference: NotificationPreference, sentAt: Date | null, now: Date): boolean {
  const { digest, timeZone, digestClock } = preference
  switch (digest) {
    case 'off':
      return false
    case 'hourly':
      return !isQuiet(preference, now) && (sentAt === null || now.getTime() - sentAt.getTime() >= HOUR_MS)
    case 'daily': {
      const { date } = readLocal(timeZone, now)
      const dueAt = toInstant(timeZone, date, digestClock, 'begins')
      return now >= dueAt && (sentAt === null || sentAt < dueAt)
    }
  }
}
