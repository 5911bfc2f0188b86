import type { CorrectionRequest, DecisionView, FactView } from '../../../../../src/contract/decision.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'

/** The ticket as it is shown until the desk has decided anew. */
export const applyCorrection = (
  detail: TicketDetail,
  messageId: string,
  { fact, value }: CorrectionRequest,
  memberId: string | null,
): TicketDetail =>
  withFact(detail, messageId, fact, { value, confidence: 1, evidence: [], correctedBy: memberId })

/** The ticket with one fact as it is given, and all else as it is by now. */
export function withFact(
  detail: TicketDetail,
  messageId: string,
  fact: string,
  view: FactView | undefined,
): TicketDetail {
  const { decision } = detail
  if (decision?.messageId !== messageId || view === undefined) return detail
  return { ...detail, decision: { ...decision, facts: { ...decision.facts, [fact]: view } } }
}

/** Whether two decisions say the same, whatever they saw. */
export const decidesAlike = (a: DecisionView, b: DecisionView): boolean =>
  a.if === b.if &&
  a.also.acknowledgeFirst === b.also.acknowledgeFirst &&
  a.also.needsApproval === b.also.needsApproval &&
  a.who.queueId === b.who.queueId &&
  a.how === b.how &&
  a.when.priority === b.when.priority &&
  a.when.answerWithinMinutes === b.when.answerWithinMinutes
