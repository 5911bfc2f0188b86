import type { EscalationView } from '../../../../../src/contract/escalation.ts'

export type EntryView = EscalationView['history'][number]

/** What the department said last that ends its part: the answer, or why there is none. */
export const lastAnswer = ({ history, state }: EscalationView): EntryView | undefined =>
  history.findLast(({ kind }) => kind === (state === 'refused' ? 'refusal' : 'answer'))

/** What was told to the department last, and whether it reached it. */
export const lastTold = ({ history }: EscalationView): EntryView | undefined =>
  history.findLast(({ carried }) => carried !== null)
