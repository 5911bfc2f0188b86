import type { Actor } from '../core/actor.ts'
import { keepNeed } from '../core/approval/decide-need.ts'
import { aimOfFact } from '../core/learning/calibration.ts'
import { describeBrand } from '../core/policy/brand.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { completeFacts } from '../core/triage/complete-facts.ts'
import { type CorrectedValue, type Correction, correctFacts } from '../core/triage/correct-facts.ts'
import { completeDetails, decide, detailsOf } from '../core/triage/decide.ts'
import type { Facts } from '../core/triage/facts.ts'
import { listAccounts } from '../store/account.ts'
import type { Trx } from '../store/database.ts'
import { type DecisionRow, findCurrentDecision, replaceDecision } from '../store/decision.ts'
import { insertEvents } from '../store/event.ts'
import { keepJudgement } from '../store/judgement.ts'
import { findMemberRole } from '../store/member.ts'
import { keepLanguage, keepNaming, type MessageRow } from '../store/message.ts'
import { getPolicy, readQueueIds } from '../store/policy.ts'
import { fact } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import type { Desk } from './desk.ts'
import { type FollowRefusal, findMessageLocked, followConclusion } from './follow-decision.ts'
import { teach } from './learning/teach.ts'

export type CorrectRefusal = FollowRefusal | 'notFound' | 'unknownTopic'

export interface Corrected {
  readonly ticketId: string | null
  /** What the fact was before: said again, it takes the correction back. */
  readonly from: CorrectedValue
}

/**
 * A person says what a fact of a message really is. The policy in force decides anew from the corrected facts, and the
 * ticket follows; parts that a person decided stay as he decided them. Said of what is so already, it changes nothing.
 */
export async function correctFact(
  desk: Desk,
  workspaceId: string,
  messageId: string,
  correction: Correction,
  memberId: string,
): Promise<Result<Corrected, CorrectRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const message = await findMessageLocked(trx, workspaceId, messageId)
    const before = await findCurrentDecision(trx, workspaceId, messageId)
    if (message === undefined || before === undefined) return refuse('notFound')
    if (!(await isKnownTopic(trx, workspaceId, correction))) return refuse('unknownTopic')
    const { value: from, confidence } = completeFacts(before.facts)[correction.fact]
    if (from === correction.value && confidence > 0) return ok({ ticketId: message.ticket_id, from })
    const by = { kind: 'person', memberId } as const
    const next = await decideAnew(desk, trx, message, before, correction, memberId)
    const ticket = await followConclusion(desk, trx, { message, before, next, by })
    if (!ticket.ok) return ticket
    await keep(trx, message, before, next)
    const aim = aimOfFact(correction.fact)
    if (aim !== undefined) {
      const [saidBefore, said] = [String(from), String(correction.value)]
      await teach(desk, trx, message, { aim, saidBefore, said }, memberId)
    }
    await tell(desk, trx, { message, next, correction, from, by, ticketId: ticket.value })
    return ok({ ticketId: ticket.value, from })
  })
}

async function isKnownTopic(trx: Trx, workspaceId: string, correction: Correction): Promise<boolean> {
  if (correction.fact !== 'topic' || correction.value === null) return true
  const { document } = await getPolicy(trx, workspaceId)
  return Object.hasOwn(document.topics, correction.value)
}

async function decideAnew(
  desk: Desk,
  trx: Trx,
  message: MessageRow,
  before: DecisionRow,
  correction: Correction,
  memberId: string,
): Promise<DecisionRow> {
  const { workspace_id: workspaceId, channel } = message
  const accounts = (await listAccounts(trx, workspaceId)).filter(each => each.channel === channel)
  const { purposes } = describeBrand((await getPolicy(trx, workspaceId)).document, accounts)
  const facts = correctFacts(completeFacts(before.facts), correction, memberId, purposes)
  const next = { ...before, id: desk.newId(), facts, decided_at: desk.now() }
  // A row tells that a person decided, not which part: all that he left standing is his.
  if (before.overruled_by !== null) return next
  const parts = await partsOf(trx, workspaceId, facts)
  const corrector = await findMemberRole(trx, workspaceId, memberId)
  const wasNeeded = completeDetails(before.details).needsApproval
  const needsApproval = keepNeed(wasNeeded, parts.details.needsApproval, corrector ?? 'viewer')
  return { ...next, ...parts, details: { ...parts.details, needsApproval } }
}

async function partsOf(trx: Trx, workspaceId: string, facts: Facts) {
  const decision = decide(facts, await getPolicy(trx, workspaceId))
  const queueIds = await readQueueIds(trx, workspaceId)
  return {
    policy_version: decision.policyVersion,
    engage: decision.if,
    queue_id: queueIds.get(decision.who.queue) ?? null,
    how: decision.how,
    priority: decision.when.priority,
    answer_within_minutes: decision.when.answerWithinMinutes,
    because: [...decision.because],
    details: detailsOf(decision),
  }
}

/** The newest decision counts, and what is counted and shown of the message says the same. */
async function keep(trx: Trx, message: MessageRow, before: DecisionRow, next: DecisionRow): Promise<void> {
  await replaceDecision(trx, before, next)
  await keepJudgement(trx, message.workspace_id, message.id, next.facts)
  await keepNaming(trx, message.workspace_id, message.id, next.facts.named.value)
  if (next.facts.language.value !== message.language)
    await keepLanguage(trx, message.workspace_id, message.id, next.facts.language.value)
}

interface Telling {
  readonly message: MessageRow
  readonly next: DecisionRow
  readonly correction: Correction
  readonly from: CorrectedValue
  readonly by: Actor
  readonly ticketId: string | null
}

async function tell(desk: Desk, trx: Trx, telling: Telling): Promise<void> {
  const { message, next, correction, from, by, ticketId } = telling
  const { workspace_id: workspaceId, id: messageId } = message
  const event = {
    type: 'fact.corrected',
    data: { messageId, decisionId: next.id, fact: correction.fact, from, to: correction.value },
  } as const
  const told = [fact(event, by, messageId, ticketId)]
  await insertEvents(trx, workspaceId, told, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
