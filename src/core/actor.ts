/** Who did it. Every event carries one. */
export const ACTOR_KINDS = ['person', 'rule', 'connector', 'clock', 'customer', 'department'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export type Actor =
  | { readonly kind: 'person'; readonly memberId: string }
  | { readonly kind: 'rule'; readonly policyVersion: number }
  | { readonly kind: 'connector'; readonly accountId: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'customer'; readonly profileId: string }
  /** Somebody who works there; the name is the one by which he signed. */
  | { readonly kind: 'department'; readonly department: string; readonly name: string }
