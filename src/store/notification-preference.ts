import { type Selectable, sql } from 'kysely'
import type { Ways } from '../core/notification/preference.ts'
import type { Trx } from './database.ts'
import type { NotificationPreferenceTable } from './schema/notification-tables.ts'

export type PreferenceRow = Selectable<NotificationPreferenceTable>

/** Of whoever said anything; of all workspaces unless one is named. */
export async function listPreferenceRows(trx: Trx, workspaceId: string): Promise<PreferenceRow[]> {
  return trx
    .selectFrom('notification_preference')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .execute()
}

export const findPreferenceRow = (
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<PreferenceRow | undefined> =>
  trx
    .selectFrom('notification_preference')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()

export async function putPreference(
  trx: Trx,
  { ways, ...row }: Omit<PreferenceRow, 'ways'> & { readonly ways: Partial<Ways> },
): Promise<void> {
  const values = { ...row, ways: JSON.stringify(ways) }
  await trx
    .insertInto('notification_preference')
    .values(values)
    .onConflict(conflict => conflict.columns(['workspace_id', 'member_id']).doUpdateSet(values))
    .execute()
}

export interface Unmailed {
  readonly workspaceId: string
  readonly memberId: string
  readonly sentAt: Date | null
}

/** For whom something waits that a mail may tell, and who is not at the desk now. */
export async function listUnmailed(trx: Trx, now: Date): Promise<Unmailed[]> {
  const found = await sql<Unmailed>`
    select n.workspace_id as "workspaceId", n.member_id as "memberId", d.sent_at as "sentAt"
    from (select distinct workspace_id, member_id from notification
      where read_at is null and seen_at is null and mailed_at is null and 'mail' = any(ways)) n
    left join notification_digest d on d.workspace_id = n.workspace_id and d.member_id = n.member_id
    where not exists (select from agent a where a.workspace_id = n.workspace_id and a.member_id = n.member_id
      and a.lease_until > ${now})
    order by 1, 2`.execute(trx)
  return found.rows
}

/** Notes that a mail goes now. @returns false where another node has sent one since `knownAt`. */
export async function claimDigest(
  trx: Trx,
  { workspaceId, memberId, sentAt }: Unmailed,
  now: Date,
): Promise<boolean> {
  const claimed = await sql`
    insert into notification_digest (workspace_id, member_id, sent_at) values (${workspaceId}, ${memberId}, ${now})
    on conflict (workspace_id, member_id) do update set sent_at = excluded.sent_at
      where notification_digest.sent_at is not distinct from ${sentAt}
    returning member_id`.execute(trx)
  return claimed.rows.length > 0
}
