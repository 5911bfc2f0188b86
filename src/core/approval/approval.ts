import { assertNever, ok, type Result, refuse } from '../result.ts'

export const APPROVAL_STATES = ['waiting', 'approved', 'refused', 'withdrawn'] as const
export type ApprovalState = (typeof APPROVAL_STATES)[number]

export const APPROVAL_ACTS = ['amend', 'approve', 'refuse', 'withdraw'] as const
export type ApprovalAct = (typeof APPROVAL_ACTS)[number]

export const APPROVAL_REFUSALS = ['approvalDecided', 'ownApproval', 'notYourApproval'] as const
export type ApprovalRefusal = (typeof APPROVAL_REFUSALS)[number]

/** What a second person is asked: may this answer go? */
export interface Approval {
  readonly state: ApprovalState
  readonly askedBy: string
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
}

/**
 * The only way an approval changes. Whoever asked may add another version or take it back; to approve or to refuse takes a
 * second person, whatever the first one's rights are. What has been decided stays decided: who wants otherwise asks anew.
 */
export function applyApprovalAct(
  approval: Approval,
  act: ApprovalAct,
  by: string,
  now: Date,
): Result<Approval, ApprovalRefusal> {
  if (approval.state !== 'waiting') return refuse('approvalDecided')
  const isOwn = approval.askedBy === by
  switch (act) {
    case 'amend':
      return isOwn ? ok(approval) : refuse('notYourApproval')
    case 'withdraw':
      return isOwn ? decided(approval, 'withdrawn', by, now) : refuse('notYourApproval')
    case 'approve':
      return isOwn ? refuse('ownApproval') : decided(approval, 'approved', by, now)
    case 'refuse':
      return isOwn ? refuse('ownApproval') : decided(approval, 'refused', by, now)
    default:
      return assertNever(act)
  }
}

const decided = (
  approval: Approval,
  state: ApprovalState,
  decidedBy: string,
  decidedAt: Date,
): Result<Approval, never> => ok({ ...approval, state, decidedBy, decidedAt })
