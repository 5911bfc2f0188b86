import type { Formats } from '../../../i18n/formats.ts'
import type { Translate } from '../../../i18n/translator.ts'

const DAY_MS = 24 * 3_600_000

/** "2 hours ago" within a day, "on Tuesday" within a week, then the day. */
export function tellAsked(at: Date, now: Date, locale: string, t: Translate, formats: Formats): string {
  const ms = now.getTime() - at.getTime()
  if (ms < DAY_MS) return formats.ago(ms)
  const day =
    ms < 6 * DAY_MS ? new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(at) : formats.day(at)
  return t('matters.when', { day })
}
