import type { Locale } from '../../../src/core/language.ts'
import { splitSpan } from './split-span.ts'

/** Everything that is written differently from language to language, but is no sentence. */
export interface Formats {
  /** "52m", "1h 23m", "2d 4h": minutes are never rounded away under a day. */
  span(ms: number): string
  /** "1:23", for the last minutes. */
  countdown(ms: number): string
  /** "now", "3m", "5h", "2d": how old something is, as short as possible. */
  age(ms: number): string
  /** "3 minutes ago". */
  ago(ms: number): string
  clock(at: Date): string
  day(at: Date): string
  dayAndClock(at: Date): string
  number(value: number): string
  short(value: number): string
  percent(share: number): string
  money(money: { readonly micros: number; readonly currency: string }): string
  /** "12 kB", "3.4 MB". */
  bytes(count: number): string
  list(items: readonly string[]): string
}

/** The reader's own variety of the language, which knows whether the day has 12 hours or 24. */
export const findPlace = (locale: Locale): string =>
  navigator.languages.find(language => language.toLowerCase().startsWith(locale)) ?? locale

export function createFormats(locale: Locale): Formats {
  const unit = (name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'narrow' })
  const units = { day: unit('day'), hour: unit('hour'), minute: unit('minute') }
  const sizes = (['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const).map(
    name => new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: 1 }),
  )
  const size = (count: number) => {
    const step = Math.min(3, Math.floor(Math.log10(Math.max(1, count)) / 3))
    return sizes[step]?.format(count / 1000 ** step) ?? String(count)
  }
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const place = findPlace(locale)
  const clock = new Intl.DateTimeFormat(place, { hour: '2-digit', minute: '2-digit' })
  const day = new Intl.DateTimeFormat(place, { weekday: 'long', day: 'numeric', month: 'long' })
  const both = new Intl.DateTimeFormat(place, { dateStyle: 'medium', timeStyle: 'short' })
  const number = new Intl.NumberFormat(locale)
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    span: ms => {
      const { days, hours, minutes } = splitSpan(ms)
      if (days > 0) return `${units.day.format(days)} ${units.hour.format(hours)}`
      if (hours > 0 && minutes === 0) return units.hour.format(hours)
      if (hours > 0) return `${units.hour.format(hours)} ${units.minute.format(minutes)}`
      return units.minute.format(minutes)
    },
    countdown: ms => {
      const seconds = Math.max(0, Math.ceil(Math.abs(ms) / 1000))
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    },
    age: ms => {
      const { days, hours, minutes } = splitSpan(ms)
      if (days > 0) return units.day.format(days)
      return hours > 0 ? units.hour.format(hours) : units.minute.format(minutes)
    },
    ago: ms => {
      const { days, hours, minutes } = splitSpan(ms)
      if (days > 0) return relative.format(-days, 'day')
      if (hours > 0) return relative.format(-hours, 'hour')
      return minutes > 0 ? relative.format(-minutes, 'minute') : relative.format(0, 'second')
    },
    clock: at => clock.format(at),
    day: at => day.format(at),
    dayAndClock: at => both.format(at),
    number: value => number.format(value),
    short: value => short.format(value),
    percent: share => percent.format(share),
    money: ({ micros, currency }) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: 2,
        maximumFractionDigits: 3,
      }).format(micros / 1_000_000),
    bytes: count => size(count),
    list: items => list.format(items),
  }
}
