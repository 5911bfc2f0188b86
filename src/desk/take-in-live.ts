import type { LivePage, Source, Spent } from '../connectors/connector.ts'
import type { AccountRow } from '../store/account.ts'
import { wakeSources } from '../store/account-cursor.ts'
import { wakeReaders } from '../store/wake.ts'
import type { Desk } from './desk.ts'
import { hearHappenings } from './hear-happenings.ts'
import { ingest } from './ingest.ts'

const sumOf = (all: readonly Spent[]): Spent => ({
  reads: all.reduce((sum, each) => sum + each.reads, 0),
  micros: all.reduce((sum, each) => sum + each.micros, 0),
})

/** What came by a stream or was brought to us, account by account and in its order; said first, then what befell it. */
export async function takeInLive(
  desk: Desk,
  accounts: readonly AccountRow[],
  pages: readonly LivePage[],
): Promise<void> {
  for (const account of accounts) {
    const mine = pages.filter(page => page.accountId === account.id)
    const batch = mine.flatMap(page => page.batch)
    const spent = sumOf(mine.flatMap(page => page.spent ?? []))
    if (batch.length > 0 || spent.reads > 0) await ingest(desk, account, batch, null, spent)
    await hearHappenings(
      desk,
      account,
      mine.flatMap(page => page.happenings),
    )
    await wake(desk, account, new Set(mine.flatMap(page => page.wakes ?? [])))
  }
}

async function wake(desk: Desk, account: AccountRow, sources: ReadonlySet<Source>): Promise<void> {
  if (sources.size === 0) return
  await desk.database.inWorkspace(account.workspace_id, async trx => {
    await wakeSources(trx, account, [...sources], desk.now())
    await wakeReaders(trx)
  })
}
