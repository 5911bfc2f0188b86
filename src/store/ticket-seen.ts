import type { Trx } from './database.ts'

interface Seen {
  readonly workspaceId: string
  readonly memberId: string
  readonly ticketId: string
}

/** He has read it until `at`; an earlier moment takes nothing back. @returns false where there is no such ticket. */
export async function putSeen(
  trx: Trx,
  { workspaceId, memberId, ticketId }: Seen,
  at: Date,
): Promise<boolean> {
  const found = await trx
    .selectFrom('ticket')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', ticketId)
    .executeTakeFirst()
  if (found === undefined) return false
  await trx
    .insertInto('ticket_seen')
    .values({ workspace_id: workspaceId, member_id: memberId, ticket_id: ticketId, seen_at: at })
    .onConflict(conflict =>
      conflict
        .columns(['workspace_id', 'member_id', 'ticket_id'])
        .doUpdateSet({ seen_at: at })
        .where('ticket_seen.seen_at', '<', at),
    )
    .execute()
  return true
}

export const deleteSeen = (trx: Trx, { workspaceId, memberId, ticketId }: Seen) =>
  trx
    .deleteFrom('ticket_seen')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('ticket_id', '=', ticketId)
    .execute()

/** Until when somebody has read each of these; those that he never read are not among them. */
export async function listSeen(
  trx: Trx,
  workspaceId: string,
  memberId: string,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (ticketIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('ticket_seen')
    .select(['ticket_id', 'seen_at'])
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('ticket_id', 'in', [...ticketIds])
    .execute()
  return new Map(rows.map(row => [row.ticket_id, row.seen_at]))
}
