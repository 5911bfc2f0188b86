import type { Selectable } from 'kysely'
import type { Trx } from './database.ts'
import type { DecisionTable } from './schema.ts'

export type DecisionRow = Selectable<DecisionTable>

export const findCurrentDecision = (
  trx: Trx,
  workspaceId: string,
  messageId: string,
): Promise<DecisionRow | undefined> =>
  trx
    .selectFrom('decision')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('message_id', '=', messageId)
    .where('is_current', '=', true)
    .executeTakeFirst()

/** The newest decision counts; the one before stays as history. */
export async function replaceDecision(trx: Trx, before: DecisionRow, next: DecisionRow): Promise<void> {
  await trx
    .updateTable('decision')
    .set({ is_current: false })
    .where('workspace_id', '=', before.workspace_id)
    .where('id', '=', before.id)
    .execute()
  await trx
    .insertInto('decision')
    .values({
      ...next,
      facts: JSON.stringify(next.facts),
      because: JSON.stringify(next.because),
      is_current: true,
    })
    .execute()
}
