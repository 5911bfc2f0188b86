import type { Selectable } from 'kysely'
import type { Approval } from '../core/approval/approval.ts'
import type { Trx } from './database.ts'
import type { ApprovalTable, Candidate } from './schema/draft-tables.ts'

export type ApprovalRow = Selectable<ApprovalTable>

export const toApproval = (row: ApprovalRow): Approval => ({
  state: row.state,
  askedBy: row.asked_by,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
})

export const findApproval = (trx: Trx, workspaceId: string, id: string): Promise<ApprovalRow | undefined> =>
  trx
    .selectFrom('approval')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** What was asked for a ticket, the newest first. Behind the ticket's lock nobody else changes it. */
export const listApprovals = (
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  limit: number,
): Promise<ApprovalRow[]> =>
  trx
    .selectFrom('approval')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export type NewApproval = Pick<
  ApprovalRow,
  'workspace_id' | 'id' | 'ticket_id' | 'mode' | 'account_id' | 'note' | 'asked_by' | 'asked_at'
> &
  Partial<Later> & { readonly candidates: readonly Candidate[] }

/** When it is to go once it is approved. */
type Later = Pick<ApprovalRow, 'even_if_customer_writes' | 'goes_at'>

export const insertApproval = (trx: Trx, { candidates, ...row }: NewApproval): Promise<ApprovalRow> =>
  trx
    .insertInto('approval')
    .values({
      ...row,
      candidates: JSON.stringify(candidates),
      state: 'waiting',
      decided_by: null,
      decided_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()

/** Lays another version beside those that are there; of when it goes the last word holds. */
export const changeCandidates = (
  trx: Trx,
  { workspace_id, id }: ApprovalRow,
  candidates: readonly Candidate[],
  more: Later & Pick<ApprovalRow, 'note'>,
): Promise<ApprovalRow> =>
  trx
    .updateTable('approval')
    .set({ candidates: JSON.stringify(candidates), ...more })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Writes what the state machine made of it. */
export const decideApproval = (
  trx: Trx,
  { workspace_id, id }: ApprovalRow,
  next: Approval,
  note: string,
): Promise<ApprovalRow> =>
  trx
    .updateTable('approval')
    .set({
      state: next.state,
      decided_by: next.decidedBy,
      decided_at: next.decidedAt,
      decision_note: note,
    })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** What the ticket says of its approvals, in the transaction of the change. */
export async function markTicket(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  mark: { readonly awaitsSince?: Date | null; readonly refusedAt?: Date | null },
): Promise<void> {
  await trx
    .updateTable('ticket')
    .set({
      ...(mark.awaitsSince === undefined ? {} : { awaits_approval_since: mark.awaitsSince }),
      ...(mark.refusedAt === undefined ? {} : { approval_refused_at: mark.refusedAt }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', ticketId)
    .execute()
}

/** From now on these files wait with the request, and go with nothing else. */
export async function giveToApproval(
  trx: Trx,
  workspaceId: string,
  approvalId: string,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return
  await trx
    .updateTable('attachment')
    .set({ approval_id: approvalId })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...fileIds])
    .execute()
}

/** Of a request that is decided: its files are kept for another day, counted from now. */
export async function takeFromApproval(
  trx: Trx,
  workspaceId: string,
  approvalId: string,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('attachment')
    .set({ approval_id: null, created_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('approval_id', '=', approvalId)
    .execute()
}

const COUNTED_AT_MOST = 1000

/** Tickets in which an answer waits for a second person, counted up to a thousand. */
export async function countAwaiting(trx: Trx, workspaceId: string): Promise<number> {
  const { n } = await trx
    .selectFrom(from =>
      from
        .selectFrom('ticket')
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .where('awaits_approval_since', 'is not', null)
        .limit(COUNTED_AT_MOST)
        .as('awaiting'),
    )
    .select(count => count.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}
