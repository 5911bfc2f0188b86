import { sql } from 'kysely'
import { AWAY_MS } from '../core/account/absence.ts'
import type { SightingSource } from '../core/message/message.ts'
import type { Trx } from './database.ts'
import type { UnreachedSource } from './schema.ts'

interface OfAccount {
  readonly workspace_id: string
  readonly id: string
}

export interface OpenAbsence {
  readonly id: string
  readonly from_at: Date
  readonly resumed_at: Date
}

/** Begins the report of an absence that ends now. @returns false when another source began it. */
export async function openAbsence(
  trx: Trx,
  account: OfAccount,
  absence: OpenAbsence & { readonly code: string },
): Promise<boolean> {
  const opened = await trx
    .insertInto('absence')
    .values({
      ...absence,
      workspace_id: account.workspace_id,
      account_id: account.id,
      ended_at: null,
      dismissed_at: null,
      dismissed_by: null,
    })
    .onConflict(conflict =>
      conflict.columns(['workspace_id', 'account_id']).where('ended_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return opened !== undefined
}

const openAbsenceOf = (trx: Trx, account: OfAccount) =>
  trx
    .selectFrom('absence')
    .select(['id', 'from_at', 'resumed_at'])
    .where('workspace_id', '=', account.workspace_id)
    .where('account_id', '=', account.id)
    .where('ended_at', 'is', null)

export const findOpenAbsence = (trx: Trx, account: OfAccount): Promise<OpenAbsence | undefined> =>
  openAbsenceOf(trx, account).executeTakeFirst()

/** Whoever else would end it waits; what came late may be noted meanwhile. */
export const lockOpenAbsence = (trx: Trx, account: OfAccount): Promise<OpenAbsence | undefined> =>
  openAbsenceOf(trx, account).forNoKeyUpdate().executeTakeFirst()

export interface LateMessage {
  readonly messageId: string
  readonly kind: SightingSource
  readonly ticketId: string | null
  readonly wasDue: boolean
}

export async function insertLate(
  trx: Trx,
  account: OfAccount,
  absenceId: string,
  late: readonly LateMessage[],
): Promise<void> {
  await trx
    .insertInto('absence_message')
    .values(
      late.map(each => ({
        workspace_id: account.workspace_id,
        absence_id: absenceId,
        message_id: each.messageId,
        kind: each.kind,
        ticket_id: each.ticketId,
        was_due: each.wasDue,
      })),
    )
    .execute()
}

/**
 * Whether sources have not come to their present since the account is read again. Not waited for are those that the
 * budget keeps back, and those that could not be read before the absence either.
 */
export async function isStillBehind(trx: Trx, account: OfAccount, absence: OpenAbsence): Promise<boolean> {
  const behind = await trx
    .selectFrom('account_cursor')
    .select('source')
    .where('workspace_id', '=', account.workspace_id)
    .where('account_id', '=', account.id)
    .where('stopped_at', 'is', null)
    .where('present_at', '<', absence.resumed_at)
    .where('present_at', '>=', new Date(absence.from_at.getTime() - AWAY_MS))
    .executeTakeFirst()
  return behind !== undefined
}

/** @returns false when another source ended it. */
export async function endAbsence(
  trx: Trx,
  account: OfAccount,
  id: string,
  unreached: readonly UnreachedSource[],
  now: Date,
): Promise<boolean> {
  const ended = await trx
    .updateTable('absence')
    .set({ ended_at: now, unreached: JSON.stringify(unreached) })
    .where('workspace_id', '=', account.workspace_id)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

export interface LateCount {
  readonly kind: SightingSource
  readonly count: number
  readonly due: number
}

export async function countLate(trx: Trx, account: OfAccount, absenceId: string): Promise<LateCount[]> {
  const found = await sql<LateCount>`
    select kind, count(*)::int as count, count(*) filter (where was_due)::int as due from absence_message
    where workspace_id = ${account.workspace_id} and absence_id = ${absenceId} group by kind order by kind`.execute(
    trx,
  )
  return found.rows
}

export interface EndedAbsence {
  readonly id: string
  readonly from_at: Date
  readonly resumed_at: Date
  readonly code: string
  readonly unreached: UnreachedSource[]
}

/** Reports that nobody has put away, the latest first. */
export const listShownAbsences = (
  trx: Trx,
  account: OfAccount,
  since: Date,
  limit: number,
): Promise<EndedAbsence[]> =>
  trx
    .selectFrom('absence')
    .select(['id', 'from_at', 'resumed_at', 'code', 'unreached'])
    .where('workspace_id', '=', account.workspace_id)
    .where('account_id', '=', account.id)
    .where('dismissed_at', 'is', null)
    .where('ended_at', '>=', since)
    .orderBy('ended_at', 'desc')
    .limit(limit)
    .execute()

export interface LateTicket {
  readonly id: string
  readonly handle: string
  readonly preview: string
  readonly wasDue: boolean
  /** How many there are in all. */
  readonly total: number
}

/** The matters of what came late: those past due first, then the oldest. */
export async function listLateTickets(
  trx: Trx,
  account: OfAccount,
  absenceId: string,
  limit: number,
): Promise<LateTicket[]> {
  const found = await sql<LateTicket>`
    select t.id, t.handle, t.preview, bool_or(m.was_due) as "wasDue", (count(*) over ())::int as total
    from absence_message m join ticket t on t.workspace_id = m.workspace_id and t.id = m.ticket_id
    where m.workspace_id = ${account.workspace_id} and m.absence_id = ${absenceId}
    group by t.id, t.handle, t.preview, t.opened_at order by bool_or(m.was_due) desc, t.opened_at
    limit ${limit}`.execute(trx)
  return found.rows
}

/** @returns false when there is none that could be put away. */
export async function markDismissed(
  trx: Trx,
  workspaceId: string,
  id: string,
  by: string,
  now: Date,
): Promise<boolean> {
  const changed = await trx
    .updateTable('absence')
    .set({ dismissed_at: now, dismissed_by: by })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('ended_at', 'is not', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
