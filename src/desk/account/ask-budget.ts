import type { Source } from '../../connectors/connector.ts'
import { type BudgetDecision, type Cost, decideSpending, type Want } from '../../core/account/budget.ts'
import type { NewEvent } from '../../core/events.ts'
import { type AccountRow, budgetDay } from '../../store/account.ts'
import { readDaySpending, tellOnce } from '../../store/budget.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

/** What a source is worth to the budget: who turns to us, what we said, and the rest. */
export const WORTH_OF_SOURCE: Readonly<Record<Source, Want>> = {
  mentions: 'readAddressed',
  directs: 'readAddressed',
  own: 'readOwn',
  keywords: 'readAside',
  threads: 'readAside',
}

export const budgetOf = (account: AccountRow) => ({
  money: account.daily_budget_micros === null ? null : Number(account.daily_budget_micros),
  reads: account.daily_reads,
  posts: account.daily_posts,
})

export const hasBudget = (account: AccountRow): boolean =>
  Object.values(budgetOf(account)).some(limit => limit !== null)

export interface BudgetAnswer {
  readonly decision: BudgetDecision
  readonly want: Want
  /** What is to be told of for the first time today; null when there is nothing new. */
  readonly news: string | null
}

/** Whether the account's day lets this be done; what was queued before counts as spent. */
export async function askBudget(
  desk: Desk,
  trx: Trx,
  account: AccountRow,
  want: Want,
  cost?: Cost,
): Promise<BudgetAnswer> {
  if (!hasBudget(account)) return { decision: { kind: 'go' }, want, news: null }
  const { spent, promised, told } = await readDaySpending(trx, account, budgetDay(desk.now()))
  const used = { ...spent, money: spent.money + promised.money, posts: spent.posts + promised.posts }
  return answerOf(decideSpending(used, budgetOf(account), want, cost), want, told)
}

/** As `askBudget`, for what was promised when it was queued: only what is spent stands in its way. */
export async function askBudgetToSend(
  desk: Desk,
  trx: Trx,
  account: AccountRow,
  want: Want,
  cost: Cost,
): Promise<BudgetAnswer> {
  if (!hasBudget(account)) return { decision: { kind: 'go' }, want, news: null }
  const { spent, told } = await readDaySpending(trx, account, budgetDay(desk.now()))
  return answerOf(decideSpending(spent, budgetOf(account), want, cost), want, told)
}

function answerOf(decision: BudgetDecision, want: Want, told: readonly string[]): BudgetAnswer {
  if (decision.kind === 'go') return { decision, want, news: null }
  const threshold = `${decision.measure}.${decision.kind === 'warn' ? 'warned' : want}`
  return { decision, want, news: told.includes(threshold) ? null : threshold }
}

/**
 * Tells of a threshold once a day. The last thing to do in a transaction: the account's day is held until its end,
 * and whoever holds it must not wait for what a reader or a writer holds.
 */
export async function tellOfBudget(
  desk: Desk,
  trx: Trx,
  account: AccountRow,
  { decision, want, news }: BudgetAnswer,
): Promise<void> {
  if (decision.kind === 'go' || news === null) return
  if (!(await tellOnce(trx, account, budgetDay(desk.now()), news))) return
  const by = { kind: 'connector', accountId: account.id } as const
  const facts = [fact(eventOf(decision, want), by, account.id, null)]
  await insertEvents(trx, account.workspace_id, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}

function eventOf(decision: Exclude<BudgetDecision, { kind: 'go' }>, want: Want): NewEvent {
  const { measure, used, limit } = decision
  return decision.kind === 'warn'
    ? { type: 'account.budgetWarned', data: { measure, used, limit } }
    : { type: 'account.budgetStopped', data: { measure, want, used, limit } }
}
