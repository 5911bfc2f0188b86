import type { OverruleRequest } from '../contract/decision.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { type DecisionRow, findCurrentDecision, replaceDecision } from '../store/decision.ts'
import { insertEvents } from '../store/event.ts'
import { hasQueue } from '../store/policy.ts'
import { fact } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import type { Desk } from './desk.ts'
import { type FollowRefusal, findMessageLocked, followOrder } from './follow-decision.ts'

export type OverruleRefusal = FollowRefusal | 'notFound'

/** A person's word over the machine's. The old decision stays; the new one counts, and the ticket follows it. */
export async function overruleDecision(
  desk: Desk,
  workspaceId: string,
  messageId: string,
  change: OverruleRequest,
  memberId: string,
): Promise<Result<{ ticketId: string | null }, OverruleRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const message = await findMessageLocked(trx, workspaceId, messageId)
    const current = await findCurrentDecision(trx, workspaceId, messageId)
    if (message === undefined || current === undefined) return refuse('notFound')
    if (change.queueId !== undefined && !(await hasQueue(trx, workspaceId, change.queueId)))
      return refuse('unknownQueue')
    const next: DecisionRow = {
      ...current,
      id: desk.newId(),
      engage: change.if ?? current.engage,
      queue_id: change.queueId ?? current.queue_id,
      how: change.how ?? (change.if === true && current.how === 'noAnswer' ? 'publicReply' : current.how),
      priority: change.priority ?? current.priority,
      decided_at: desk.now(),
      overruled_by: memberId,
    }
    const by = { kind: 'person', memberId } as const
    const ticket = await followOrder(desk, trx, { message, before: current, next, by })
    if (!ticket.ok) return ticket
    await replaceDecision(trx, current, next)
    const event = {
      type: 'decision.overruled',
      data: { messageId, decisionId: next.id, parts: Object.keys(change) },
    } as const
    const facts = [fact(event, by, messageId, ticket.value)]
    await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() })
    await wakeEverybody(trx)
    return ok({ ticketId: ticket.value })
  })
}
