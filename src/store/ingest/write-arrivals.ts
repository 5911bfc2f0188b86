import { sql } from 'kysely'
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
    // Why the profile is this customer's: whoever splits them again will want to know.
    await sql`insert into profile_link (workspace_id, profile_id, customer_id, proof, linked_at)
      select c.workspace_id, p.id, p.customer_id, 'passage', ${at}
      from conversation c join profile p on p.workspace_id = c.workspace_id and p.id = c.profile_id
      where c.workspace_id = ${workspaceId} and c.id = ${conversationId} on conflict do nothing`.execute(trx)
  }
}
