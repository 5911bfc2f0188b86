import type { Formats } from '../../../i18n/formats.ts'
import type { Translate } from '../../../i18n/translator.ts'

const DAY_MS = 86_400_000
const dayOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** When something is to happen, as one says it: the hour alone today, "tomorrow 09:00", else the day too. */
export function tellMoment(at: Date, now: number, formats: Formats, t: Translate): string {
  // A day of the change of the clocks has an hour more or less.
  const days = Math.round((dayOf(at.getTime()) - dayOf(now)) / DAY_MS)
  if (days === 0) return formats.clock(at)
  return days === 1 ? t('later.tomorrow', { clock: formats.clock(at) }) : formats.dayAndClock(at)
}
