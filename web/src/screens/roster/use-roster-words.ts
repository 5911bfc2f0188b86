import { useMemo } from 'react'
import type { GapView } from '../../../../src/contract/roster.ts'
import type { Language } from '../../../../src/core/language.ts'
import type { Day } from '../../../../src/core/policy/hours.ts'
import { findPlace } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { addDays, toDate, WEEK } from './calendar-day.ts'

export interface RosterWords {
  /** "Monday". */
  weekday(day: Day): string
  /** "Mon". */
  shortWeekday(day: Day): string
  /** "4 May". */
  monthDay(date: string): string
  /** "Monday 4 May". */
  date(date: string): string
  /** "4 – 10 May 2026". */
  span(from: string, to: string): string
  /** "08:00–14:00". */
  clocks(from: string, to: string): string
  /** What is missing: "nobody who speaks French". */
  missing(gap: Pick<GapView, 'people' | 'isEmpty' | 'languages'>): string
  /** "Sunday 10 May 20:00–24:00: nobody who speaks French". */
  gap(gap: GapView): string
  languages(languages: readonly Language[]): string
}

/** Any Monday. */
const A_MONDAY = '2026-05-04'

/** How the roster speaks of days, times and what is missing: by the desk's own calendar and clock. */
export function useRosterWords(): RosterWords {
  const { t, formats, locale } = useLanguage()
  return useMemo(() => {
    const place = findPlace(locale)
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(place, { ...options, timeZone: 'UTC' })
    const [long, short] = [format({ weekday: 'long' }), format({ weekday: 'short' })]
    const monthDay = format({ day: 'numeric', month: 'short' })
    const date = format({ weekday: 'long', day: 'numeric', month: 'long' })
    const span = format({ day: 'numeric', month: 'short', year: 'numeric' })
    const someday = (day: Day) => toDate(addDays(A_MONDAY, WEEK.indexOf(day)))
    // In a sentence of Italian or French the name of a language is no name.
    const languages = (list: readonly Language[]) => {
      const names = list.map(each => t(`languages.${each}`))
      return formats.list(locale === 'en' ? names : names.map(name => name.toLocaleLowerCase(locale)))
    }
    const missing: RosterWords['missing'] = gap => {
      if (gap.isEmpty) return t('roster.gap.empty')
      const people = t('roster.gap.people', { count: gap.people })
      if (gap.languages.length === 0) return people
      const language = t('roster.gap.language', { languages: languages(gap.languages) })
      return gap.people === 0 ? language : t('roster.gap.both', { people, language })
    }
    const clocks = (from: string, to: string) => `${from}–${to}`
    return {
      weekday: day => long.format(someday(day)),
      shortWeekday: day => short.format(someday(day)),
      monthDay: day => monthDay.format(toDate(day)),
      date: day => date.format(toDate(day)),
      span: (from, to) => span.formatRange(toDate(from), toDate(to)),
      clocks,
      missing,
      gap: gap =>
        t('roster.gap', {
          when: `${date.format(toDate(gap.date))} ${clocks(gap.fromClock, gap.toClock)}`,
          what: missing(gap),
        }),
      languages,
    }
  }, [t, formats, locale])
}
