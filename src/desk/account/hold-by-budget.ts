import type { Source } from '../../connectors/connector.ts'
import { endOfBudgetDay, WANTS } from '../../core/account/budget.ts'
import type { Outcome } from '../../core/delivery/delivery.ts'
import type { AccountRow } from '../../store/account.ts'
import { markAway, markStopped } from '../../store/account-cursor.ts'
import type { DeliveryRow } from '../../store/delivery.ts'
import type { Desk } from '../desk.ts'
import { askBudget, askBudgetToSend, hasBudget, tellOfBudget, WORTH_OF_SOURCE } from './ask-budget.ts'

/**
 * Whether the day's budget keeps a source from being read; since when, stands on its cursor.
 * @returns for how many ms: until the day turns. A raised budget ends it at once. Null when the source may be read.
 */
export async function holdSource(desk: Desk, account: AccountRow, source: Source): Promise<number | null> {
  if (!hasBudget(account)) return null
  return desk.database.inWorkspace(account.workspace_id, async trx => {
    const asked = await askBudget(desk, trx, account, WORTH_OF_SOURCE[source])
    const isStopped = asked.decision.kind === 'stop'
    // The account before its sources: who changes an account locks them in that order.
    if (isStopped) await markAway(trx, account, 'overBudget')
    await markStopped(trx, account, source, isStopped ? desk.now() : null)
    await tellOfBudget(desk, trx, account, asked)
    return isStopped ? msUntilTurn(desk) : null
  })
}

/** Whether the budget lets an account be heard by a stream: as long as the worthiest of what it brings may be read. */
export async function mayStream(
  desk: Desk,
  account: AccountRow,
  covers: readonly Source[],
): Promise<boolean> {
  const worths = covers.map(source => WORTH_OF_SOURCE[source])
  const worthiest = WANTS.findLast(want => worths.includes(want))
  if (!hasBudget(account) || worthiest === undefined) return true
  const asked = await desk.database.inWorkspace(account.workspace_id, trx =>
    askBudget(desk, trx, account, worthiest),
  )
  return asked.decision.kind !== 'stop'
}

/** The day may have been spent since a delivery was queued: it then waits for the next one. */
export async function holdDelivery(
  desk: Desk,
  account: AccountRow,
  row: DeliveryRow,
): Promise<Outcome | null> {
  if (!hasBudget(account)) return null
  return desk.database.inWorkspace(account.workspace_id, async trx => {
    const want = row.kind === 'reply' || row.kind === 'direct' ? 'answer' : 'post'
    const cost = { micros: Number(row.cost_micros), posts: 1 }
    const asked = await askBudgetToSend(desk, trx, account, want, cost)
    await tellOfBudget(desk, trx, account, asked)
    if (asked.decision.kind !== 'stop') return null
    return { kind: 'retry', afterMs: msUntilTurn(desk), code: 'overBudget' }
  })
}

const msUntilTurn = ({ now }: Desk): number => endOfBudgetDay(now()).getTime() - now().getTime()
