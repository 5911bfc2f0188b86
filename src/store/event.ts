import type { PlannedEvent } from '../core/ingest/ingest-plan.ts'
import type { Trx } from './database.ts'
import { insertSet } from './insert-set.ts'

/** Appends facts, in the transaction of the change that made them true. */
export async function insertEvents(
  trx: Trx,
  workspaceId: string,
  events: readonly PlannedEvent[],
  { newId, now }: { readonly newId: () => string; readonly now: Date },
): Promise<void> {
  await insertSet(
    trx,
    'event',
    events.map(each => ({
      workspace_id: workspaceId,
      id: newId(),
      at: now,
      type: each.event.type,
      actor: each.actor,
      subject_id: each.subjectId,
      ticket_id: each.ticketId,
      data: each.event.data,
    })),
  )
}
