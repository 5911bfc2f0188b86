import { decideNeed } from '../core/approval/decide-need.ts'
import type { Tone } from '../core/policy/policy.ts'
import { listForbiddenWords } from '../core/policy/tone.ts'
import { completeDetails } from '../core/triage/decide.ts'
import type { Trx } from '../store/database.ts'
import { findCurrentDecision } from '../store/decision.ts'
import { findAuthor } from '../store/member.ts'
import { findNewestInbound } from '../store/message.ts'
import { getPolicy } from '../store/policy.ts'

export type PolicyRefusal = 'forbiddenWord' | 'needsApproval'

/** What the policy's tone forbids, whoever writes it. */
export const findForbidden = (texts: readonly string[], tone: Tone): 'forbiddenWord' | null =>
  texts.some(text => listForbiddenWords(text, tone).length > 0) ? 'forbiddenWord' : null

export const readTone = async (trx: Trx, workspaceId: string): Promise<Tone> =>
  (await getPolicy(trx, workspaceId)).document.tone

/** Whether an answer of this member's waits for a second person: he is a junior, or the policy wants it of the newest message. */
export async function needsApproval(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  memberId: string,
): Promise<boolean> {
  const author = await findAuthor(trx, workspaceId, memberId)
  // Who is no member any more is let through nothing.
  return author === undefined || decideNeed(await doesPolicyWant(trx, workspaceId, ticketId), author)
}

/** Whether the customer's newest message is one that a supervisor answers, or reads the answer to. */
async function doesPolicyWant(trx: Trx, workspaceId: string, ticketId: string): Promise<boolean> {
  const newest = await findNewestInbound(trx, workspaceId, ticketId)
  const decision = newest && (await findCurrentDecision(trx, workspaceId, newest.id))
  return decision !== undefined && completeDetails(decision.details).needsApproval
}
