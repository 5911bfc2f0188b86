import type { IngestPlan } from '../../core/ingest/ingest-plan.ts'
import type { AccountRow } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'
import { addHeardHours } from '../../store/heard-hour.ts'
import type { Desk } from '../desk.ts'
import { noteLate } from './note-absence.ts'

/** Keeps what a batch tells of the account itself: its habit, and what came late after an absence. */
export async function noteHeard(desk: Desk, trx: Trx, account: AccountRow, plan: IngestPlan): Promise<void> {
  const inbound = plan.messages.filter(each => each.direction === 'inbound')
  await addHeardHours(
    trx,
    account,
    inbound.map(each => each.heard.writtenAt),
  )
  await noteLate(desk, trx, account, plan)
}
