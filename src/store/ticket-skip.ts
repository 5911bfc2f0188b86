import { sql } from 'kysely'
import type { SkipReason } from '../core/queue/words.ts'
import type { Trx } from './database.ts'

export interface NewSkip {
  readonly id: string
  readonly ticketId: string
  readonly memberId: string
  readonly reason: SkipReason
  readonly note: string
  readonly skippedAt: Date
}

export async function insertSkip(trx: Trx, workspaceId: string, skip: NewSkip): Promise<void> {
  await trx
    .insertInto('ticket_skip')
    .values({
      workspace_id: workspaceId,
      id: skip.id,
      ticket_id: skip.ticketId,
      member_id: skip.memberId,
      reason: skip.reason,
      note: skip.note,
      skipped_at: skip.skippedAt,
    })
    .execute()
}

/** What each gave back since then: pairs of member and ticket. */
export async function listSkipped(
  trx: Trx,
  workspaceId: string,
  since: Date,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await trx
    .selectFrom('ticket_skip')
    .select(['member_id', 'ticket_id'])
    .where('workspace_id', '=', workspaceId)
    .where('skipped_at', '>', since)
    .execute()
  const byMember = Map.groupBy(rows, row => row.member_id)
  return new Map([...byMember].map(([id, skips]) => [id, new Set(skips.map(each => each.ticket_id))]))
}

/** How often each gave one back since then. */
export async function countSkips(
  trx: Trx,
  workspaceId: string,
  since: Date,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`
    select member_id as id, count(*)::integer as n from ticket_skip
    where workspace_id = ${workspaceId} and skipped_at > ${since} group by 1`.execute(trx)
  return new Map(rows.map(({ id, n }) => [id, n]))
}
