/** What an account may have a limit for, a day: money in micros, things read, posts and messages sent. */
export const MEASURES = ['money', 'reads', 'posts'] as const
export type Measure = (typeof MEASURES)[number]

/** What may be wanted of an account, the least worthy first: as a day's budget ends, they stop in this order. */
export const WANTS = ['readAside', 'readOwn', 'readAddressed', 'post', 'answer'] as const
export type Want = (typeof WANTS)[number]

export type Spending = Readonly<Record<Measure, number>>

/** null: no limit. */
export type Budget = Readonly<Record<Measure, number | null>>

/**
 * Where each want stops, as a share of the limit. What lies between the last reading and the whole is kept for
 * answers to open tickets. A measure that is not named has nothing to do with the want.
 */
const STOPS_AT: Readonly<Record<Measure, Readonly<Partial<Record<Want, number>>>>> = {
  money: { readAside: 0.8, readOwn: 0.85, readAddressed: 0.9, post: 0.95, answer: 1 },
  reads: { readAside: 0.8, readOwn: 0.9, readAddressed: 1 },
  posts: { post: 0.9, answer: 1 },
}

const WARNS_AT = 0.8

export interface BudgetReason {
  readonly measure: Measure
  readonly used: number
  readonly limit: number
}

export type BudgetDecision =
  | { readonly kind: 'go' }
  | ({ readonly kind: 'warn' } & BudgetReason)
  | ({ readonly kind: 'stop' } & BudgetReason)

/** What is known before of its cost: nothing of a reading's, so that one sitting may lead beyond its share. */
export interface Cost {
  readonly micros: number
  readonly posts: number
}

export const NO_COST: Cost = { micros: 0, posts: 0 }

/** Whether the day's budget lets this be done. */
export function decideSpending(
  spending: Spending,
  budget: Budget,
  want: Want,
  cost: Cost = NO_COST,
): BudgetDecision {
  const reasons = limitsOf(spending, budget)
  const stop = reasons.find(reason => isStopped(reason, want, costIn(reason.measure, cost)))
  if (stop !== undefined) return { kind: 'stop', ...stop }
  const warn = reasons.find(reason => STOPS_AT[reason.measure][want] !== undefined && isNear(reason))
  return warn === undefined ? { kind: 'go' } : { kind: 'warn', ...warn }
}

const limitsOf = (spending: Spending, budget: Budget): BudgetReason[] =>
  MEASURES.flatMap(measure => {
    const limit = budget[measure]
    return limit === null ? [] : [{ measure, used: spending[measure], limit }]
  })

const costIn = (measure: Measure, { micros, posts }: Cost): number =>
  ({ money: micros, reads: 0, posts })[measure]

/** What has a price goes while the price fits; what has none goes until its share is used up. */
function isStopped({ measure, used, limit }: BudgetReason, want: Want, cost: number): boolean {
  const share = STOPS_AT[measure][want]
  if (share === undefined) return false
  return cost > 0 ? used + cost > share * limit : used >= share * limit
}

const isNear = ({ used, limit }: BudgetReason): boolean => used >= WARNS_AT * limit

export const BUDGET_STATES = ['well', 'warned', 'stopped'] as const
export type BudgetState = (typeof BUDGET_STATES)[number]

/** How one measure of the day stands, for people: what has stopped by it already, and whether all has. */
export function describeMeasure(reason: BudgetReason): { state: BudgetState; stops: readonly Want[] } {
  const stops = WANTS.filter(want => isStopped(reason, want, 0))
  if (reason.used >= reason.limit) return { state: 'stopped', stops }
  return { state: isNear(reason) ? 'warned' : 'well', stops }
}

/** The UTC day after which spending begins anew. */
export const endOfBudgetDay = (now: Date): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1))
