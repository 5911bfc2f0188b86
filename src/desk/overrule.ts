import type { OverruleRequest } from '../contract/decision.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import type { Trx } from '../store/database.ts'
import { type DecisionRow, findCurrentDecision, replaceDecision } from '../store/decision.ts'
import { insertEvents } from '../store/event.ts'
import type { MessageRow } from '../store/message.ts'
import { hasQueue, readQueueIds } from '../store/policy.ts'
import { fact } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import type { Desk } from './desk.ts'
import { type FollowRefusal, findMessageLocked, followOrder } from './follow-decision.ts'
import { teach } from './learning/teach.ts'

/** What a person decided otherwise teaches the desk what to do with messages like it. */
async function teachParts(
  desk: Desk,
  trx: Trx,
  message: MessageRow,
  before: DecisionRow,
  next: DecisionRow,
  memberId: string,
): Promise<void> {
  const say = ({ engage }: DecisionRow) => (engage ? 'answer' : 'leave')
  if (before.engage !== next.engage)
    await teach(desk, trx, message, { aim: 'if', saidBefore: say(before), said: say(next) }, memberId)
  if (next.engage && before.queue_id !== next.queue_id) {
    const queues = await readQueueIds(trx, message.workspace_id)
    const keyOf = (id: string | null) => [...queues].find(([, each]) => each === id)?.[0] ?? null
    const said = keyOf(next.queue_id)
    const saidBefore = keyOf(before.queue_id)
    if (said !== null) await teach(desk, trx, message, { aim: 'queue', saidBefore, said }, memberId)
  }
}

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
    await teachParts(desk, trx, message, current, next, memberId)
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
