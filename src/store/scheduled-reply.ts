import { type Selectable, sql } from 'kysely'
import type { ScheduledReply } from '../core/scheduled-reply/scheduled-reply.ts'
import type { Trx } from './database.ts'
import type { ScheduledReplyTable } from './schema/scheduled-reply-tables.ts'

export type ScheduledReplyRow = Selectable<ScheduledReplyTable>

export const toScheduledReply = (row: ScheduledReplyRow): ScheduledReply => ({
  state: row.state,
  goesAt: row.goes_at,
  endedAt: row.ended_at,
})

export const findScheduledReply = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<ScheduledReplyRow | undefined> =>
  trx
    .selectFrom('scheduled_reply')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** What is still to go of a ticket, the next one first. */
export const listScheduledReplies = (
  trx: Trx,
  workspaceId: string,
  ticketId: string,
): Promise<ScheduledReplyRow[]> =>
  trx
    .selectFrom('scheduled_reply')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('state', '=', 'scheduled')
    .orderBy('goes_at')
    .orderBy('id')
    .execute()

export async function insertScheduledReply(
  trx: Trx,
  {
    reply,
    ...row
  }: Omit<ScheduledReplyRow, 'approved_by' | 'ended_at' | 'reply' | 'state'> & {
    readonly reply: object
    readonly approved_by?: string | null
  },
): Promise<ScheduledReplyRow> {
  const written = await trx
    .insertInto('scheduled_reply')
    .values({ ...row, reply: JSON.stringify(reply), state: 'scheduled', ended_at: null })
    .returningAll()
    .executeTakeFirstOrThrow()
  await markNext(trx, written)
  return written
}

/** Writes what the state machine made of it. */
export async function changeScheduledReply(
  trx: Trx,
  { workspace_id, id }: ScheduledReplyRow,
  next: ScheduledReply,
): Promise<ScheduledReplyRow> {
  const written = await trx
    .updateTable('scheduled_reply')
    .set({ state: next.state, goes_at: next.goesAt, ended_at: next.endedAt })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await markNext(trx, written)
  return written
}

/** The ticket says when its next one goes, in the transaction of the change. The caller holds the ticket's lock. */
const markNext = (trx: Trx, { workspace_id, ticket_id }: ScheduledReplyRow): Promise<unknown> =>
  sql`update ticket set reply_goes_at = (select min(goes_at) from scheduled_reply s
      where s.workspace_id = ${workspace_id} and s.ticket_id = ${ticket_id} and s.state = 'scheduled')
    where workspace_id = ${workspace_id} and id = ${ticket_id}`.execute(trx)

/** Those whose time has come. Each is looked at again behind its ticket's lock. */
export const listDueScheduledReplies = (
  trx: Trx,
  now: Date,
  limit: number,
): Promise<Pick<ScheduledReplyRow, 'workspace_id' | 'id'>[]> =>
  trx
    .selectFrom('scheduled_reply')
    .select(['workspace_id', 'id'])
    .where('state', '=', 'scheduled')
    .where('goes_at', '<=', now)
    .orderBy('goes_at')
    .limit(limit)
    .execute()

/** From now on these files wait with the answer, and go with nothing else. */
export async function giveToScheduledReply(
  trx: Trx,
  { workspace_id, id }: ScheduledReplyRow,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return
  await trx
    .updateTable('attachment')
    .set({ scheduled_reply_id: id })
    .where('workspace_id', '=', workspace_id)
    .where('id', 'in', [...fileIds])
    .execute()
}

/** Of one that ends: its files are kept for another day, counted from now. */
export async function takeFromScheduledReply(
  trx: Trx,
  { workspace_id, id }: ScheduledReplyRow,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('attachment')
    .set({ scheduled_reply_id: null, created_at: now })
    .where('workspace_id', '=', workspace_id)
    .where('scheduled_reply_id', '=', id)
    .execute()
}

/** Whether the customer has said something to the matter since the answer was written. */
export async function hasCustomerWrittenSince(trx: Trx, row: ScheduledReplyRow): Promise<boolean> {
  const found = await trx
    .selectFrom('message')
    .select('id')
    .where('workspace_id', '=', row.workspace_id)
    .where('ticket_id', '=', row.ticket_id)
    .where('direction', '=', 'inbound')
    .where('received_at', '>', row.made_at)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Whether who wrote it, a person or a program, still belongs to the workspace. */
export async function isAuthorHere(trx: Trx, row: ScheduledReplyRow): Promise<boolean> {
  const found = await trx
    .selectFrom('member')
    .select('id')
    .where('workspace_id', '=', row.workspace_id)
    .where('id', '=', row.author_id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
