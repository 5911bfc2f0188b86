import type { Locale } from '../../../../../src/core/language.ts'
import { type Formats, findPlace } from '../../../i18n/formats.ts'
import type { Translate } from '../../../i18n/translator.ts'

const DAY_MS = 86_400_000
const dayOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

interface Tongue {
  readonly t: Translate
  readonly locale: Locale
  readonly formats: Formats
}

const dayIn = (locale: Locale) =>
  new Intl.DateTimeFormat(findPlace(locale), { day: 'numeric', month: 'short' })

interface Moment {
  /** The hour alone today, "tomorrow 09:00", and the day alone of what is further ahead. */
  readonly short: string
  readonly whole: string
}

/** When something is to happen, as one says it. */
export function tellMoment(at: Date, now: number, { t, locale, formats }: Tongue): Moment {
  // A day of the change of the clocks has an hour more or less.
  const days = Math.round((dayOf(at.getTime()) - dayOf(now)) / DAY_MS)
  if (days > 1) return { short: dayIn(locale).format(at), whole: formats.dayAndClock(at) }
  const clock = formats.clock(at)
  const short = days === 1 ? t('later.tomorrow', { clock }) : clock
  return { short, whole: short }
}
