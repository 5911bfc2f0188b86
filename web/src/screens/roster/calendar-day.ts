import type { Day } from '../../../../src/core/policy/hours.ts'

/** As the policy names them. Its own table would bring a parser along that the browser does not need here. */
export const WEEK = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly Day[]

/** Days of the desk's calendar, YYYY-MM-DD: they have no zone, and are reckoned as if they were days of UTC. */
const DAY_MS = 86_400_000

const msOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)
const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

export const isDate = (text: string): boolean =>
  /^2[01]\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(msOf(text)) && dateOf(msOf(text)) === text

export const addDays = (date: string, days: number): string => dateOf(msOf(date) + days * DAY_MS)

/** From 0 for Monday. */
export const weekdayOf = (date: string): number => (new Date(msOf(date)).getUTCDay() + 6) % 7

export const mondayOf = (date: string): string => addDays(date, -weekdayOf(date))

export const listDays = (from: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => addDays(from, n))

/** For formats whose time zone is UTC. */
export const toDate = (date: string): Date => new Date(msOf(date))
