import type { AccountChange } from '../../../../../src/contract/account.ts'
import type { Measure } from '../../../../../src/core/account/budget.ts'

const MICROS = 1_000_000
const MOST = 2_000_000_000

/** What a person typed as a limit: nothing lifts it. Money is typed in whole units and kept in micros. */
export function readLimit(measure: Measure, typed: string): number | null {
  const number = Number(typed.replace(/[^\d.]/g, ''))
  if (!/\d/.test(typed) || !Number.isFinite(number)) return null
  return Math.min(MOST, Math.round(measure === 'money' ? number * MICROS : number))
}

/** A limit as a person types it. */
export const showLimit = (measure: Measure, limit: number | null): number | '' =>
  limit === null ? '' : measure === 'money' ? limit / MICROS : limit

const FIELD = {
  money: 'dailyBudgetMicros',
  reads: 'dailyReads',
  posts: 'dailyPosts',
} as const satisfies Record<Measure, keyof AccountChange>

export const changeLimit = (measure: Measure, limit: number | null): AccountChange => ({
  [FIELD[measure]]: limit,
})
