import type { Locale } from '../../language.ts'
import { DAYS, type Day } from '../hours.ts'
import { joinAnd, tagOf } from './say-condition.ts'
import type { PolicyWords } from './words.ts'

/** Minutes as people say them: "20 minutes", "1 hour 30 minutes", "2 days". */
export function sayMinutes(minutes: number, locale: Locale): string {
  const parts = [
    { unit: 'day', value: Math.floor(minutes / 1440) },
    { unit: 'hour', value: Math.floor((minutes % 1440) / 60) },
    { unit: 'minute', value: minutes % 60 },
  ].filter(({ value }) => value > 0)
  return parts
    .map(({ unit, value }) =>
      new Intl.NumberFormat(tagOf(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(value),
    )
    .join(' ')
}

/** `date`: YYYY-MM-DD. */
export function sayDate(date: string, locale: Locale): string {
  const moment = new Date(`${date}T12:00:00Z`)
  return new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(moment)
}

/** Three days in a row or more are said by the first and the last: "Monday to Thursday and Saturday". */
export function sayDays(days: readonly Day[], words: PolicyWords, locale: Locale): string {
  const name = (day: Day) => words.values.day[day]
  const said = listRuns(days).flatMap(run => {
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) return []
    return run.length < 3 ? run.map(name) : [words.days(name(first), name(last))]
  })
  return joinAnd(locale, said)
}

/** The days in the week's order, those that follow each other together. */
function listRuns(days: readonly Day[]): readonly (readonly Day[])[] {
  const runs: Day[][] = []
  for (const [place, day] of DAYS.entries()) {
    if (!days.includes(day)) continue
    const before = DAYS[place - 1]
    const run = runs.at(-1)
    if (run !== undefined && before !== undefined && run.at(-1) === before) run.push(day)
    else runs.push([day])
  }
  return runs
}
