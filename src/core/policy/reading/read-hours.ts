import { DAYS, type Day, type Hours } from '../hours.ts'
import { line, lineIf, type ReadingLine, type Saying } from './reading.ts'

type Spans = NonNullable<Hours['week'][Day]>

/** Days of the same hours are one line. */
export function readHours(saying: Saying): ReadingLine[] {
  const { week, holidays = [], exceptions = [], timeZone } = saying.document.hours
  const { words } = saying
  const closed = DAYS.filter(day => spansOn(week, day).length === 0)
  return [
    ...readOpen(saying),
    ...lineIf(closed.length > 0, ['hours', 'week'], () => words.closed(saying.days(closed))),
    ...lineIf(holidays.length > 0, ['hours', 'holidays'], () =>
      words.holidays(saying.and(holidays.map(each => saying.country(each)))),
    ),
    ...exceptions.map(({ date, spans }, at) =>
      line(['hours', 'exceptions', at], words.exception(saying.date(date), saySpans(saying, spans))),
    ),
    line(['hours', 'timeZone'], words.timeZone(timeZone)),
  ]
}

function readOpen(saying: Saying): ReadingLine[] {
  const { week } = saying.document.hours
  const open = DAYS.filter(day => spansOn(week, day).length > 0)
  const sameHours = Map.groupBy(open, day => JSON.stringify(week[day]))
  return [...sameHours.values()].flatMap(days => {
    const [first] = days
    const spans = first && saySpans(saying, spansOn(week, first))
    return spans ? [line(['hours', 'week', first], saying.words.open(saying.days(days), spans))] : []
  })
}

const spansOn = (week: Hours['week'], day: Day): Spans => week[day] ?? []

const saySpans = (saying: Saying, spans: Spans): string | null =>
  saying.andOrNull(spans.map(([from, to]) => saying.words.span(from, to)))
