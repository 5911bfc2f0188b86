import type { Locale } from '../../language.ts'
import { findRegionName, type HolidayCalendar } from '../holidays.ts'
import type { Day } from '../hours.ts'
import type { PolicyDocument, PromisedMinutes } from '../policy.ts'
import { sayText, type WrittenText } from '../written-text.ts'
import { joinAnd, sayWhen, tagOf } from './say-condition.ts'
import { sayPromised } from './say-rule.ts'
import { sayDate, sayDays, sayMinutes } from './say-time.ts'
import type { PolicyWords } from './words.ts'

export interface ReadingLine {
  readonly path: readonly (string | number)[]
  /** What the line is called, where it has a name of its own. */
  readonly title: string | null
  readonly text: string
  /** What belongs below it. */
  readonly details: readonly string[]
}

export const line = (
  path: ReadingLine['path'],
  text: string,
  details: readonly string[] = [],
  title: string | null = null,
): ReadingLine => ({ path, title, text, details })

/** A line, unless there is nothing to say. */
export const lineIf = (isSaid: boolean, path: ReadingLine['path'], text: () => string): ReadingLine[] =>
  isSaid ? [line(path, text())] : []

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A document said in one language: what every section needs of it. */
export class Saying {
  readonly document: PolicyDocument
  readonly words: PolicyWords
  readonly locale: Locale

  constructor(document: PolicyDocument, words: PolicyWords, locale: Locale) {
    this.document = document
    this.words = words
    this.locale = locale
  }

  and(values: readonly string[]): string {
    return joinAnd(this.locale, values)
  }

  /** Null where there is none. */
  andOrNull(values: readonly string[]): string | null {
    return values.length === 0 ? null : this.and(values)
  }

  text(text: WrittenText): string {
    return sayText(text, this.locale)
  }

  textOrNull(text: WrittenText | undefined): string | null {
    return text === undefined ? null : this.text(text)
  }

  number(value: number, options: Intl.NumberFormatOptions = {}): string {
    return new Intl.NumberFormat(tagOf(this.locale), options).format(value)
  }

  minutes(minutes: number): string {
    return sayMinutes(minutes, this.locale)
  }

  promised(promised: PromisedMinutes): string {
    return sayPromised(promised, this.words, this.locale)
  }

  when(rule: Parameters<typeof sayWhen>[0]): string {
    return sayWhen(rule, this.document, this.words, this.locale)
  }

  days(days: readonly Day[]): string {
    return capital(sayDays(days, this.words, this.locale))
  }

  date(date: string): string {
    return sayDate(date, this.locale)
  }

  country(calendar: HolidayCalendar): string {
    const { country, region } = calendar
    const name = new Intl.DisplayNames(tagOf(this.locale), { type: 'region' }).of(country) ?? country
    return region === undefined ? name : `${name} (${findRegionName(calendar) ?? region})`
  }
}
