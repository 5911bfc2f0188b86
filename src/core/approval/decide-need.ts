import { mayDo, type Role } from '../member/role.ts'

/** Who wants to answer. */
export interface Author {
  readonly role: Role
  /** Somebody new to the desk: a second person reads all that he writes. */
  readonly isJunior: boolean
}

/**
 * Whether somebody's answer waits for a second person: a junior's always, and where the policy wants it everybody's who
 * may not approve himself.
 */
export const decideNeed = (policyWants: boolean, { role, isJunior }: Author): boolean =>
  isJunior || (policyWants && !mayDo(role, 'reply.approve'))

/**
 * Whether the policy still wants it after a fact was corrected. A correction may bring the need about, but who would be
 * bound by it cannot lift it: it stays until somebody says otherwise who may approve.
 */
export const keepNeed = (before: boolean, next: boolean, corrector: Role): boolean =>
  next || (before && !mayDo(corrector, 'reply.approve'))
