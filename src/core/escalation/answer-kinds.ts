import type { EscalationState } from './escalation.ts'

/** What a person of a department says: by the page of a link, or inside the desk. */
export const ANSWER_KINDS = ['answer', 'news', 'refusal'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

const KINDS: Readonly<Record<EscalationState, readonly AnswerKind[]>> = {
  asked: ['answer', 'news', 'refusal'],
  answered: ['news', 'answer'],
  refused: ['answer', 'news'],
  settled: ['news'],
  withdrawn: [],
}

/** What can be said now, what is most likely first. Who was writing when the question was taken back may send it all the same. */
export const listAnswerKinds = (state: EscalationState, hasWritten: boolean): readonly AnswerKind[] =>
  state === 'withdrawn' && hasWritten ? ['news'] : KINDS[state]
