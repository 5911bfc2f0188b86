/** How many messages an account heard that were written in the hour that begins then. */
export interface HeardHour {
  readonly hour: Date
  readonly heard: number
}

export type Silence =
  /** Too little is known of the account to say what is usual. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'usual' }
  | { readonly kind: 'silent'; readonly since: Date }

const HOUR_MS = 3_600_000
export const HABIT_DAYS = 14
const HABIT_HOURS = HABIT_DAYS * 24

/** Before that many days and messages an account has no habit. */
const LEAST_DAYS = 4
const LEAST_HEARD = 60

/** With so many messages overdue by a cautious count, chance is no explanation any more. */
const MISSED = 10
const LEAST_SILENCE_MS = 10 * 60_000

/** For those that hear little: twice the longest pause of two weeks, nights and weekends among them. */
const TIMES_THE_LONGEST = 2
const LEAST_LONG_SILENCE_MS = 6 * HOUR_MS

/**
 * Whether an account is silent beyond its own habit. What is usual is learned from the two weeks before it was last
 * heard, so that a silence does not become the habit; for each hour of the day, and for weekends apart, from the
 * poorer days. What was quiet at night before may be quiet tonight.
 */
export function decideSilence(hours: readonly HeardHour[], lastHeardAt: Date | null, now: Date): Silence {
  if (lastHeardAt === null) return { kind: 'unknown' }
  const habit = learnHabit(hours, lastHeardAt)
  if (habit === null) return { kind: 'unknown' }
  const silentMs = now.getTime() - lastHeardAt.getTime()
  const isTooLong = silentMs >= Math.max(LEAST_LONG_SILENCE_MS, TIMES_THE_LONGEST * habit.longestPauseMs)
  const isMissed = silentMs >= LEAST_SILENCE_MS && expectedBetween(habit, lastHeardAt, now) >= MISSED
  return isTooLong || isMissed ? { kind: 'silent', since: lastHeardAt } : { kind: 'usual' }
}

interface Habit {
  /** Messages an hour, by kind of day and hour of the day. */
  readonly rates: ReadonlyMap<string, number>
  readonly longestPauseMs: number
}

const slotOf = (hour: Date): string =>
  `${hour.getUTCDay() % 6 === 0 ? 'weekend' : 'workday'} ${hour.getUTCHours()}`

const startOfHour = (ms: number): number => Math.floor(ms / HOUR_MS) * HOUR_MS

function learnHabit(hours: readonly HeardHour[], lastHeardAt: Date): Habit | null {
  const end = startOfHour(lastHeardAt.getTime())
  const counts = new Map(hours.map(each => [each.hour.getTime(), each.heard]))
  const known = [...counts.keys()].filter(ms => ms < end && ms >= end - HABIT_HOURS * HOUR_MS)
  if (known.length === 0) return null
  const start = known.reduce((a, b) => Math.min(a, b))
  const heard = known.reduce((sum, ms) => sum + (counts.get(ms) ?? 0), 0)
  if (end - start < LEAST_DAYS * 24 * HOUR_MS || heard < LEAST_HEARD) return null
  const span = Array.from({ length: (end - start) / HOUR_MS }, (_, n) => start + n * HOUR_MS)
  return {
    rates: learnRates(span, counts),
    longestPauseMs: longestPause(span.map(ms => (counts.get(ms) ?? 0) > 0)) * HOUR_MS,
  }
}

function learnRates(span: readonly number[], counts: ReadonlyMap<number, number>): Map<string, number> {
  const samples = Map.groupBy(span, ms => slotOf(new Date(ms)))
  return new Map(
    [...samples].map(([slot, times]) => [slot, lowerQuartile(times.map(ms => counts.get(ms) ?? 0))]),
  )
}

/** Of one or two days the poorer one: a single busy evening is no habit. */
const lowerQuartile = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 4)] ?? 0

/** In hours, with the two in which something was heard at its ends: within them it may have been longer. */
function longestPause(wereHeard: readonly boolean[]): number {
  let [longest, current] = [0, 0]
  for (const wasHeard of wereHeard) {
    current = wasHeard ? 0 : current + 1
    longest = Math.max(longest, current)
  }
  return longest + 2
}

function expectedBetween({ rates }: Habit, from: Date, to: Date): number {
  let expected = 0
  for (let ms = from.getTime(); ms < to.getTime() && expected < MISSED; ) {
    const next = Math.min(startOfHour(ms) + HOUR_MS, to.getTime())
    expected += (rates.get(slotOf(new Date(ms))) ?? 0) * ((next - ms) / HOUR_MS)
    ms = next
  }
  return expected
}
