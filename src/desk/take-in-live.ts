import type { LivePage } from '../connectors/connector.ts'
import type { AccountRow } from '../store/account.ts'
import type { Desk } from './desk.ts'
import { hearHappenings } from './hear-happenings.ts'
import { ingest } from './ingest.ts'

/** What came by a stream or was brought to us, account by account and in its order; said first, then what befell it. */
export async function takeInLive(
  desk: Desk,
  accounts: readonly AccountRow[],
  pages: readonly LivePage[],
): Promise<void> {
  for (const account of accounts) {
    const mine = pages.filter(page => page.accountId === account.id)
    const batch = mine.flatMap(page => page.batch)
    if (batch.length > 0) await ingest(desk, account, batch, null)
    await hearHappenings(
      desk,
      account,
      mine.flatMap(page => page.happenings),
    )
  }
}
