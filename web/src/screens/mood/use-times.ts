import { useMemo } from 'react'
import { findPlace } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import type { MoodSpan } from './mood-search.ts'

export interface Times {
  /** As short as an axis needs it. */
  tick(at: string): string
  /** A point of time, in a sentence. */
  moment(at: string): string
  /** From one time to another: a bucket, or a whole span. */
  range(from: string, to: string): string
}

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const
const DAY = { day: 'numeric', month: 'short' } as const
const WEEKDAY = { weekday: 'short', ...DAY } as const

const FORMATS: Readonly<Record<MoodSpan, { tick: object; moment: object }>> = {
  hour: { tick: CLOCK, moment: CLOCK },
  day: { tick: CLOCK, moment: { weekday: 'short', ...CLOCK } },
  week: { tick: WEEKDAY, moment: { ...WEEKDAY, ...CLOCK } },
  month: { tick: DAY, moment: WEEKDAY },
}

/** Times as exact as the span is: what lies a month back is told by its day. */
export function useTimes(span: MoodSpan): Times {
  const { locale } = useLanguage()
  return useMemo(() => {
    const place = findPlace(locale)
    const tick = new Intl.DateTimeFormat(place, FORMATS[span].tick)
    const moment = new Intl.DateTimeFormat(place, FORMATS[span].moment)
    return {
      tick: at => tick.format(new Date(at)),
      moment: at => moment.format(new Date(at)),
      // A bucket ends where the next begins: a day is told as one day.
      range: (from, to) =>
        moment.formatRange(new Date(from), new Date(span === 'month' ? Date.parse(to) - 1 : to)),
    }
  }, [locale, span])
}
