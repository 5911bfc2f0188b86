export const PERIODS = [7, 30, 90] as const

/** The last days, or days of one's own, both counted in: YYYY-MM-DD of the reader's calendar. */
export type Period =
  | { readonly kind: 'last'; readonly days: (typeof PERIODS)[number] }
  | { readonly kind: 'own'; readonly from: string; readonly to: string }

export interface Span {
  readonly from: string
  readonly to: string
}

const DAY_MS = 86_400_000

/** The span of time that the desk is asked for; null where the days say none. */
export function placePeriod(period: Period, now: number): Span | null {
  if (period.kind === 'last')
    return { from: new Date(now - period.days * DAY_MS).toISOString(), to: new Date(now).toISOString() }
  const [from, to] = [startOf(period.from, 0), startOf(period.to, 1)]
  return from === null || to === null || from >= to
    ? null
    : { from: from.toISOString(), to: to.toISOString() }
}

/** The midnight with which a day begins, or one some days later, where the reader is. */
function startOf(written: string, daysLater: number): Date | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? []
  if (year === undefined) return null
  const date = new Date(Number(year), Number(month) - 1, Number(day) + daysLater)
  return Number.isNaN(date.getTime()) ? null : date
}

/** The day of a moment, as fields of dates write it. */
export function writeDay(moment: number): string {
  const date = new Date(moment)
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
