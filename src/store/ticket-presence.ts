import { sql } from 'kysely'
import type { TicketDoing } from '../core/ticket/presence.ts'
import type { Trx } from './database.ts'
import { PRESENCES_CHANGED, WAKE_CHANNEL } from './wake.ts'

/** Somebody at a ticket. */
export interface PresentPerson {
  readonly workspaceId: string
  readonly ticketId: string
  readonly memberId: string
  readonly doing: TicketDoing
}

/** Says it until it expires. Nodes are woken where it was not known already: heartbeats alone are no news. */
export async function putPresence(
  trx: Trx,
  { workspaceId, ticketId, memberId, doing }: PresentPerson,
  now: Date,
  expiresAt: Date,
): Promise<void> {
  const known = await trx
    .selectFrom('ticket_presence')
    .select(['doing', 'expires_at'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  await trx
    .insertInto('ticket_presence')
    .values({
      workspace_id: workspaceId,
      ticket_id: ticketId,
      member_id: memberId,
      doing,
      expires_at: expiresAt,
    })
    .onConflict(conflict =>
      conflict
        .columns(['workspace_id', 'ticket_id', 'member_id'])
        .doUpdateSet({ doing, expires_at: expiresAt }),
    )
    .execute()
  if (known === undefined || known.doing !== doing || known.expires_at <= now) await wake(trx)
}

export async function deletePresence(
  trx: Trx,
  { workspaceId, ticketId, memberId }: Omit<PresentPerson, 'doing'>,
): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('ticket_presence')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await wake(trx)
}

/** Everybody who is at a ticket now: of one workspace, or, for the worker, of all. */
export async function listPresent(trx: Trx, now: Date, workspaceId?: string): Promise<PresentPerson[]> {
  let query = trx
    .selectFrom('ticket_presence')
    .select(['workspace_id', 'ticket_id', 'member_id', 'doing'])
    .where('expires_at', '>', now)
  if (workspaceId !== undefined) query = query.where('workspace_id', '=', workspaceId)
  const rows = await query.orderBy('workspace_id').orderBy('ticket_id').orderBy('member_id').execute()
  return rows.map(row => ({
    workspaceId: row.workspace_id,
    ticketId: row.ticket_id,
    memberId: row.member_id,
    doing: row.doing,
  }))
}

export async function deleteExpiredPresences(trx: Trx, now: Date): Promise<void> {
  await trx.deleteFrom('ticket_presence').where('expires_at', '<=', now).execute()
}

const wake = (trx: Trx): Promise<unknown> =>
  sql`select pg_notify(${WAKE_CHANNEL}, ${PRESENCES_CHANGED})`.execute(trx)
