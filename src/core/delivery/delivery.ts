import { assertNever, ok, type Result, refuse } from '../result.ts'

export const OUTGOING_KINDS = ['reply', 'quote', 'post', 'direct'] as const
export type OutgoingKind = (typeof OUTGOING_KINDS)[number]

export const DELIVERY_STATES = ['pending', 'sending', 'sent', 'failed', 'unknown'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** What a connector says of one try to send. It never throws for trouble that can be expected. */
export type Outcome =
  | { readonly kind: 'sent'; readonly externalId: string; readonly at: Date }
  | { readonly kind: 'refused'; readonly code: string; readonly explain: string }
  | { readonly kind: 'retry'; readonly afterMs: number; readonly code: string }
  | { readonly kind: 'unknown'; readonly code: string }

export type DeliveryAct =
  | { readonly act: 'take' }
  | { readonly act: 'concluded'; readonly outcome: Outcome }
  | { readonly act: 'leaseRanOut' }
  | { readonly act: 'found'; readonly externalId: string; readonly at: Date }
  | { readonly act: 'absent' }
  | { readonly act: 'tryAgain' }
  /** The network took it, and could not bring it. */
  | { readonly act: 'bounced'; readonly explain: string }

export const DELIVERY_ACTS = [
  'take',
  'concluded',
  'leaseRanOut',
  'found',
  'absent',
  'tryAgain',
  'bounced',
] as const

export interface DeliveryChange {
  readonly state: DeliveryState
  readonly externalId?: string
  readonly sentAt?: Date
  readonly notBefore?: Date
  readonly refusal?: { readonly code: string; readonly explain: string }
}

/**
 * The only way a delivery changes its state. `sending` whose lease ran out becomes `unknown`, never `pending`:
 * the network may have taken it. Only a look at the network, or a person, makes it `pending` again.
 */
export function applyDeliveryAct(
  state: DeliveryState,
  act: DeliveryAct,
  now: Date,
): Result<DeliveryChange, 'notPossibleNow'> {
  switch (act.act) {
    case 'take':
      return state === 'pending' ? ok({ state: 'sending' }) : refuse('notPossibleNow')
    case 'concluded':
      return state === 'sending' ? ok(concluded(act.outcome, now)) : refuse('notPossibleNow')
    case 'leaseRanOut':
      return state === 'sending' ? ok({ state: 'unknown' }) : refuse('notPossibleNow')
    case 'found':
      // Seen on the network: true whatever we believed, unless it is settled already.
      return state === 'sent'
        ? refuse('notPossibleNow')
        : ok({ state: 'sent', externalId: act.externalId, sentAt: act.at })
    case 'absent':
      return state === 'unknown' ? ok({ state: 'pending', notBefore: now }) : refuse('notPossibleNow')
    case 'tryAgain':
      return state === 'failed' || state === 'unknown'
        ? ok({ state: 'pending', notBefore: now })
        : refuse('notPossibleNow')
    case 'bounced':
      return state === 'sent'
        ? ok({ state: 'failed', refusal: { code: 'bounced', explain: act.explain } })
        : refuse('notPossibleNow')
    default:
      return assertNever(act)
  }
}

function concluded(outcome: Outcome, now: Date): DeliveryChange {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', externalId: outcome.externalId, sentAt: outcome.at }
    case 'refused':
      return { state: 'failed', refusal: { code: outcome.code, explain: outcome.explain } }
    case 'retry':
      return { state: 'pending', notBefore: new Date(now.getTime() + outcome.afterMs) }
    case 'unknown':
      return { state: 'unknown' }
    default:
      return assertNever(outcome)
  }
}
