import { mayDo } from '../core/member/role.ts'
import { listForbiddenWords } from '../core/policy/tone.ts'
import { completeDetails } from '../core/triage/decide.ts'
import type { Trx } from '../store/database.ts'
import { findCurrentDecision } from '../store/decision.ts'
import { findMemberRole } from '../store/member.ts'
import { findNewestInbound } from '../store/message.ts'
import { getPolicy } from '../store/policy.ts'

export type PolicyRefusal = 'forbiddenWord' | 'needsApproval'

/** What of the policy in force no word may break, whoever writes it. */
export async function findForbidden(
  trx: Trx,
  workspaceId: string,
  texts: readonly string[],
): Promise<'forbiddenWord' | null> {
  const { tone } = (await getPolicy(trx, workspaceId)).document
  return texts.some(text => listForbiddenWords(text, tone).length > 0) ? 'forbiddenWord' : null
}

/** Whether the customer's newest message is one that a supervisor answers, or reads the answer to, and this is none. */
export async function findMissingApproval(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  memberId: string,
): Promise<'needsApproval' | null> {
  const newest = await findNewestInbound(trx, workspaceId, ticketId)
  const decision = newest && (await findCurrentDecision(trx, workspaceId, newest.id))
  if (decision === undefined || !completeDetails(decision.details).needsApproval) return null
  const role = await findMemberRole(trx, workspaceId, memberId)
  return role !== undefined && mayDo(role, 'reply.approve') ? null : 'needsApproval'
}
