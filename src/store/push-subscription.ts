import type { Selectable } from 'kysely'
import type { Trx } from './database.ts'
import type { PushSubscriptionTable } from './schema/notification-tables.ts'

export type PushSubscriptionRow = Selectable<PushSubscriptionTable>

export const listSubscriptions = (
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<PushSubscriptionRow[]> =>
  trx
    .selectFrom('push_subscription')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** A browser is one person's at a time: whoever signed in there last. @returns the id by which it is known. */
export async function putSubscription(trx: Trx, row: PushSubscriptionRow): Promise<string> {
  await trx
    .deleteFrom('push_subscription')
    .where('workspace_id', '=', row.workspace_id)
    .where('endpoint_hash', '=', row.endpoint_hash)
    .execute()
  await trx.insertInto('push_subscription').values(row).execute()
  return row.id
}

/** @returns whether it was there. */
export async function deleteSubscription(
  trx: Trx,
  workspaceId: string,
  memberId: string,
  id: string,
): Promise<boolean> {
  const gone = await trx
    .deleteFrom('push_subscription')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
