import { starterPolicy } from '../core/policy/starter-policy.ts'
import { writePolicy } from '../core/policy/write-policy.ts'
import { fillText } from '../core/policy/written-text.ts'
import { insertEvents } from '../store/event.ts'
import { fact } from '../store/ticket.ts'
import type { Desk } from './desk.ts'
import { followMacros } from './macro/follow-policy.ts'

/** Gives a new workspace what triage needs: the starter policy and its queues. Idempotent. */
export async function furnishWorkspace(
  desk: Desk,
  workspaceId: string,
  brandNames: readonly string[],
  memberId: string,
): Promise<void> {
  const document = starterPolicy(brandNames)
  await desk.database.inWorkspace(workspaceId, async trx => {
    const inserted = await trx
      .insertInto('policy')
      .values({
        workspace_id: workspaceId,
        version: 1,
        document: JSON.stringify(document),
        published_at: desk.now(),
        published_by: memberId,
        source: writePolicy(document),
      })
      .onConflict(conflict => conflict.columns(['workspace_id', 'version']).doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows === 0n) return
    for (const { key, name } of document.queues)
      await trx
        .insertInto('queue')
        .values({ workspace_id: workspaceId, id: desk.newId(), key, name: JSON.stringify(fillText(name)) })
        .execute()
    await followMacros(desk, trx, workspaceId, { before: [], after: document.macros }, memberId)
    const published = fact(
      { type: 'policy.published', data: { version: 1 } },
      { kind: 'person', memberId },
      workspaceId,
      null,
    )
    await insertEvents(trx, workspaceId, [published], { newId: desk.newId, now: desk.now() })
  })
}
