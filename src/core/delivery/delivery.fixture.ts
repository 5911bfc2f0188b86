import type { DeliveryAct, Outcome } from './delivery.ts'

export const NOW = new Date('2026-05-04T09:00:00Z')
export const SENT_AT = new Date('2026-05-04T08:59:58Z')

const conclude = (outcome: Outcome): DeliveryAct => ({ act: 'concluded', outcome })

/** Every act, with every kind of outcome, by the name under which the page draws it. */
export const ACTS = {
  take: { act: 'take' },
  'concluded(sent)': conclude({ kind: 'sent', externalId: '17', at: SENT_AT }),
  'concluded(refused)': conclude({ kind: 'refused', code: 'duplicate', explain: 'Said already.' }),
  'concluded(retry)': conclude({ kind: 'retry', afterMs: 90_000, code: 'rateLimited' }),
  'concluded(unknown)': conclude({ kind: 'unknown', code: 'silent' }),
  leaseRanOut: { act: 'leaseRanOut' },
  found: { act: 'found', externalId: '17', at: SENT_AT },
  absent: { act: 'absent' },
  tryAgain: { act: 'tryAgain' },
  bounced: { act: 'bounced', explain: 'No such mailbox.' },
} as const satisfies Readonly<Record<string, DeliveryAct>>

export type DrawnAct = keyof typeof ACTS
export const DRAWN_ACTS = Object.keys(ACTS) as DrawnAct[]
