import { foldText } from '../triage/find-words.ts'

/** A day as it was named: by the calendar, or by how many days ago. Which moment that is depends on the desk's time zone. */
export type Day = { readonly date: string } | { readonly daysAgo: number }

const NAMED: Readonly<Record<string, number>> = {
  today: 0,
  oggi: 0,
  "aujourd'hui": 0,
  yesterday: 1,
  ieri: 1,
  hier: 1,
}

/** Days, weeks, months, years; `g` and `j` are an Italian's and a Frenchman's day, `s` their week. */
const UNITS: Readonly<Record<string, number>> = { d: 1, g: 1, j: 1, w: 7, s: 7, m: 30, y: 365, a: 365 }
const MOST_DAYS = 36_500

/** @returns null where it is no day. `2026-05-04`, `04/05/2026`, `2026-05`, `2026`, `yesterday`, `7d`, `2w`. */
export function readDay(typed: string): Day | null {
  const word = foldText(typed)
  const named = NAMED[word]
  if (named !== undefined && Object.hasOwn(NAMED, word)) return { daysAgo: named }
  const ago = /^(\d{1,5})([dgjwsmya])$/.exec(word)
  if (ago !== null) return daysAgo(Number(ago[1]) * (UNITS[ago[2] ?? 'd'] ?? 1))
  const written = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(word)
  if (written !== null) return dateOf(written[1], written[2] ?? '1', written[3] ?? '1')
  const european = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(word)
  return european === null ? null : dateOf(european[3], european[2], european[1])
}

const daysAgo = (days: number): Day | null => (days > MOST_DAYS ? null : { daysAgo: days })

function dateOf(year = '', month = '', day = ''): Day | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (Number(year) < 2000 || Number(year) > 2199) return null
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? { date } : null
}
