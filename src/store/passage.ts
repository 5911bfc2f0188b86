import { type Selectable, sql } from 'kysely'
import type { Trx } from './database.ts'
import type { PassageTable } from './schema.ts'

export type PassageRow = Selectable<PassageTable>

/** A passage with the account to which it leads. */
export interface OfferedPassage extends PassageRow {
  readonly channel: string
  readonly handle: string
}

export async function insertPassage(
  trx: Trx,
  passage: Pick<
    PassageRow,
    'workspace_id' | 'id' | 'code' | 'ticket_id' | 'account_id' | 'created_by' | 'created_at'
  >,
): Promise<void> {
  await trx
    .insertInto('passage')
    .values({ ...passage, opened_at: null, arrived_at: null, conversation_id: null })
    .execute()
}

/** The passages of a ticket, newest first. */
export const listPassages = (trx: Trx, workspaceId: string, ticketId: string): Promise<OfferedPassage[]> =>
  trx
    .selectFrom('passage')
    .innerJoin('account', join =>
      join
        .onRef('account.workspace_id', '=', 'passage.workspace_id')
        .onRef('account.id', '=', 'passage.account_id'),
    )
    .selectAll('passage')
    .select(['account.channel', 'account.handle'])
    .where('passage.workspace_id', '=', workspaceId)
    .where('passage.ticket_id', '=', ticketId)
    .orderBy('passage.created_at', 'desc')
    .limit(20)
    .execute()

/** Whose passage it is, by the code alone: whoever follows a link belongs to no workspace. */
export const findPassage = (trx: Trx, code: string): Promise<PassageRow | undefined> =>
  trx.selectFrom('passage').selectAll().where('code', '=', code).executeTakeFirst()

/** @returns whether the link was followed for the first time. */
export async function openPassage(trx: Trx, passage: PassageRow, now: Date): Promise<boolean> {
  const opened = await sql`update passage set opened_at = ${now}
    where workspace_id = ${passage.workspace_id} and id = ${passage.id} and opened_at is null`.execute(trx)
  return (opened.numAffectedRows ?? 0n) > 0n
}
