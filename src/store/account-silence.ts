import { sql } from 'kysely'
import type { AccountRow } from './account.ts'
import type { Trx } from './database.ts'

/** Accounts that are read as always: connected, without trouble, and no source of theirs kept back by the budget. */
export async function listListening(trx: Trx, readSince: Date): Promise<AccountRow[]> {
  const found = await sql<AccountRow>`
    select a.* from account a where a.status = 'connected' and a.trouble is null and a.removed_at is null
      and exists (select from account_cursor c where c.workspace_id = a.workspace_id and c.account_id = a.id
        and c.present_at >= ${readSince})
      and not exists (select from account_cursor c where c.workspace_id = a.workspace_id and c.account_id = a.id
        and c.stopped_at is not null)
    order by a.workspace_id, a.id`.execute(trx)
  return found.rows
}

/** @returns false when it was so already. */
export async function setSilent(trx: Trx, account: AccountRow, since: Date | null): Promise<boolean> {
  const changed = await trx
    .updateTable('account')
    .set({ silent_since: since })
    .where('workspace_id', '=', account.workspace_id)
    .where('id', '=', account.id)
    .where('silent_since', since === null ? 'is not' : 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
