import type { IngestPlan } from '../../core/ingest/ingest-plan.ts'
import type { Trx } from '../database.ts'
import type { WriteContext } from './write-context.ts'

/** Customers who came by a passage. It is rare enough for a statement each. */
export async function writeArrivals(
  trx: Trx,
  plan: IngestPlan,
  { workspaceId }: WriteContext,
): Promise<void> {
  for (const { id, conversationId, at } of plan.passagesArrived) {
    await trx
      .updateTable('passage')
      .set({ arrived_at: at, conversation_id: conversationId })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
  }
}
