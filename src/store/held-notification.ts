import { type Selectable, sql } from 'kysely'
import type { Trx } from './database.ts'
import type { NotificationTable } from './schema/notification-tables.ts'

export interface HeldPerson {
  readonly workspaceId: string
  readonly memberId: string
}

/** For whom quiet hours are over, as it was reckoned when they held something. */
export async function listHeldPeople(trx: Trx, now: Date): Promise<HeldPerson[]> {
  const rows = await trx
    .selectFrom('notification')
    .select(['workspace_id', 'member_id'])
    .where('held_until', '<=', now)
    .groupBy(['workspace_id', 'member_id'])
    .limit(100)
    .execute()
  return rows.map(row => ({ workspaceId: row.workspace_id, memberId: row.member_id }))
}

type Held = Pick<Selectable<NotificationTable>, 'id' | 'kinds' | 'ways'>

/**
 * What was held for somebody and has not been looked at, the newest first, and held no more: whoever gets it tells it.
 * What another node holds is its own.
 */
export async function takeHeld(trx: Trx, { workspaceId, memberId }: HeldPerson, now: Date): Promise<Held[]> {
  const taken = await sql<Held & { last_at: Date }>`
    update notification set held_until = null where workspace_id = ${workspaceId} and id in (
      select id from notification where workspace_id = ${workspaceId} and member_id = ${memberId}
        and held_until <= ${now} and read_at is null order by id for update skip locked)
    returning id, kinds, ways, last_at`.execute(trx)
  return taken.rows.toSorted((a, b) => b.last_at.getTime() - a.last_at.getTime())
}

/** Their quiet hours are others now. */
export async function holdLonger(
  trx: Trx,
  { workspaceId, memberId }: HeldPerson,
  until: Date,
): Promise<void> {
  await trx
    .updateTable('notification')
    .set({ held_until: until })
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('held_until', 'is not', null)
    .execute()
}

/** Lets one notice ring and go to devices for all that were held with it. */
export async function ringHeld(
  trx: Trx,
  workspaceId: string,
  id: string,
  { push, sound, sumsUp }: { readonly push: boolean; readonly sound: boolean; readonly sumsUp: number },
  now: Date,
): Promise<void> {
  await trx
    .updateTable('notification')
    .set({
      ...(push && { push_at: now, push_attempts: 0 }),
      ...(sound && { rings_at: now }),
      ...(sumsUp > 1 && { detail: sql`detail || jsonb_build_object('sumsUp', ${sumsUp}::int)` }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}
