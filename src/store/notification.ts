import { type Selectable, sql } from 'kysely'
import { joinKinds, type NotificationKind, type NotificationWay } from '../core/notification/notification.ts'
import type { Trx } from './database.ts'
import type { NotificationDetail, NotificationTable } from './schema/notification-tables.ts'
import { WAKE_CHANNEL } from './wake.ts'

export type NotificationRow = Selectable<NotificationTable>

export interface NewNotification {
  readonly id: string
  readonly memberId: string
  readonly kind: NotificationKind
  readonly group: string
  readonly ticketId: string | null
  readonly ways: readonly NotificationWay[]
  readonly detail: NotificationDetail
  /** Until when quiet hours keep it from tones and devices. */
  readonly heldUntil: Date | null
}

/**
 * Tells somebody of something. What is unread of the same matter takes it up: it rings and goes to devices again only
 * where it says something of another kind.
 */
export async function addNotification(
  trx: Trx,
  workspaceId: string,
  told: NewNotification,
  now: Date,
): Promise<void> {
  const open = await findOpen(trx, workspaceId, told)
  if (open === undefined) return insertNotification(trx, workspaceId, told, now)
  const isNews = !open.kinds.includes(told.kind)
  const kinds = joinKinds(open.kinds, told.kind)
  const isLeading = kinds[0] === told.kind
  await trx
    .updateTable('notification')
    .set({
      kinds,
      times: open.times + 1,
      ways: [...new Set([...open.ways, ...told.ways])],
      last_at: now,
      seen_at: null,
      ...(isLeading ? { detail: JSON.stringify(told.detail) } : isNews && { detail: sql`detail - 'sumsUp'` }),
      ...(isNews && ringing(told, now)),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', open.id)
    .execute()
}

const ringing = ({ ways, heldUntil }: NewNotification, now: Date) =>
  heldUntil !== null
    ? { held_until: heldUntil }
    : {
        ...(ways.includes('push') && { push_at: now, push_attempts: 0 }),
        ...(ways.includes('sound') && { rings_at: now }),
      }

const findOpen = (
  trx: Trx,
  workspaceId: string,
  { memberId, group }: NewNotification,
): Promise<NotificationRow | undefined> =>
  trx
    .selectFrom('notification')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('group_key', '=', group)
    .where('read_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

async function insertNotification(
  trx: Trx,
  workspaceId: string,
  told: NewNotification,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('notification')
    .values({
      workspace_id: workspaceId,
      id: told.id,
      member_id: told.memberId,
      group_key: told.group,
      ticket_id: told.ticketId,
      kinds: [told.kind],
      times: 1,
      ways: [...told.ways],
      detail: JSON.stringify(told.detail),
      first_at: now,
      last_at: now,
      ...ringing(told, now),
    })
    .execute()
}

/** A notice with what its words need. */
export interface ToldNotification extends NotificationRow {
  readonly ticketNumber: string | null
  readonly customerName: string | null
  readonly preview: string | null
  readonly actorName: string | null
  readonly accountHandle: string | null
  readonly leaveOfName: string | null
}

const withWords = (trx: Trx) =>
  trx
    .selectFrom('notification as n')
    .leftJoin('ticket as t', join =>
      join.onRef('t.workspace_id', '=', 'n.workspace_id').onRef('t.id', '=', 'n.ticket_id'),
    )
    .selectAll('n')
    .select([
      't.number as ticketNumber',
      't.customer_name as customerName',
      't.preview',
      nameOf('actorId').as('actorName'),
      nameOf('leaveOf').as('leaveOfName'),
      sql<string | null>`(select a.handle from account a where a.workspace_id = n.workspace_id
        and a.id::text = n.detail ->> 'accountId')`.as('accountHandle'),
    ])

const nameOf = (field: keyof NotificationDetail) =>
  sql<string | null>`(select u.name from member m join "user" u on u.id = m.user_id
    where m.workspace_id = n.workspace_id and m.id::text = n.detail ->> ${sql.lit(field)})`

/** The list behind the bell, the newest first. `before` is the last one of the page before. */
export const listNotifications = (
  trx: Trx,
  workspaceId: string,
  memberId: string,
  limit: number,
  before: { readonly at: Date; readonly id: string } | null,
): Promise<ToldNotification[]> =>
  withWords(trx)
    .where('n.workspace_id', '=', workspaceId)
    .where('n.member_id', '=', memberId)
    .where(sql<boolean>`'page' = any(n.ways)`)
    .$if(before !== null, query =>
      query.where(sql<boolean>`(n.last_at, n.id) < (${before?.at}, ${before?.id}::uuid)`),
    )
    .orderBy('n.last_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(limit)
    .execute()

export async function countUnread(trx: Trx, workspaceId: string, memberId: string): Promise<number> {
  const row = await trx
    .selectFrom('notification')
    .select(sql<string>`count(*)`.as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('read_at', 'is', null)
    .where(sql<boolean>`'page' = any(ways)`)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Those that are named, or all; of a ticket, all that is told of it. What is looked at goes to no device any more. */
export async function markNotifications(
  trx: Trx,
  workspaceId: string,
  memberId: string,
  mark: 'seen' | 'read',
  only: { readonly ids?: readonly string[] | undefined; readonly ticketId?: string | undefined },
  now: Date,
): Promise<void> {
  const column = mark === 'seen' ? 'seen_at' : 'read_at'
  let query = trx
    .updateTable('notification')
    .set({ [column]: now, push_at: null, held_until: null })
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where(column, 'is', null)
  if (only.ids !== undefined) query = query.where('id', 'in', [...only.ids, NOBODY])
  if (only.ticketId !== undefined) query = query.where('ticket_id', '=', only.ticketId)
  const { numUpdatedRows } = await query.executeTakeFirst()
  if (numUpdatedRows > 0n) await wakeBells(trx)
}

/** A list must not be empty. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

export const NOTIFICATIONS_CHANGED = 'notifications'

/** For those who tell browsers that there is something new behind the bell. */
export async function wakeBells(trx: Trx): Promise<void> {
  await sql`select pg_notify(${WAKE_CHANNEL}, ${NOTIFICATIONS_CHANGED})`.execute(trx)
}

export interface RecentNotification {
  readonly workspaceId: string
  readonly memberId: string
  readonly id: string
  readonly lastAt: Date
  readonly ringsAt: Date | null
}

/** Of every workspace, what was told since then and is not read. */
export const listRecent = (trx: Trx, since: Date): Promise<RecentNotification[]> =>
  trx
    .selectFrom('notification')
    .select([
      'workspace_id as workspaceId',
      'member_id as memberId',
      'id',
      'last_at as lastAt',
      'rings_at as ringsAt',
    ])
    .where(eb => eb.or([eb('last_at', '>', since), eb('rings_at', '>', since)]))
    .where('read_at', 'is', null)
    .where(sql<boolean>`'page' = any(ways)`)
    .execute()

/** What is to go to devices, taken: it goes to nobody else. */
export async function takePushes(trx: Trx, now: Date, limit: number): Promise<ToldNotification[]> {
  const due = await sql<{ workspace_id: string; id: string }>`
    update notification set push_at = null, push_attempts = push_attempts + 1
    where (workspace_id, id) in (select workspace_id, id from notification
      where push_at <= ${now} and read_at is null order by push_at limit ${limit} for update skip locked)
    returning workspace_id, id`.execute(trx)
  if (due.rows.length === 0) return []
  return withWords(trx)
    .where(
      'n.id',
      'in',
      due.rows.map(({ id }) => id),
    )
    .execute()
}

/** A device could not be reached: once more, later. */
export async function pushAgain(trx: Trx, workspaceId: string, id: string, at: Date): Promise<void> {
  await trx
    .updateTable('notification')
    .set({ push_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .execute()
}

/** What goes into somebody's mail: neither looked at, nor mailed before. */
export const listToMail = (trx: Trx, workspaceId: string, memberId: string): Promise<ToldNotification[]> =>
  withWords(trx)
    .where('n.workspace_id', '=', workspaceId)
    .where('n.member_id', '=', memberId)
    .where('n.read_at', 'is', null)
    .where('n.seen_at', 'is', null)
    .where('n.mailed_at', 'is', null)
    .where(sql<boolean>`'mail' = any(n.ways)`)
    .orderBy('n.last_at', 'desc')
    .orderBy('n.id')
    .execute()

export async function setMailed(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
  at: Date | null,
): Promise<void> {
  await trx
    .updateTable('notification')
    .set({ mailed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .execute()
}

/** What was read long ago, or lies there since long ago. */
export async function forgetNotifications(trx: Trx, before: Date): Promise<void> {
  await trx.deleteFrom('notification').where('last_at', '<', before).execute()
}
