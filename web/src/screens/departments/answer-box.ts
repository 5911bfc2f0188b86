import type { AnswerKind } from '../../../../src/core/escalation/answer-kinds.ts'
import type { KeptFile } from '../inbox/escalations/question-box.ts'

/** An answer as it is being written. Its id is made once, so that sent twice it is said once. */
export interface Answer {
  readonly id: string
  /** Null: what is most likely. */
  readonly kind: AnswerKind | null
  readonly text: string
  readonly files: readonly KeptFile[]
}

type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** One place for each person and question: a browser may have several people. */
const placeOf = (memberId: string, escalationId: string): string =>
  `pronto.answer.${memberId}.${escalationId}`

export function readAnswer(memberId: string, escalationId: string, box: Box = localStorage): Answer | null {
  try {
    const kept = JSON.parse(box.getItem(placeOf(memberId, escalationId)) ?? 'null') as Answer | null
    return typeof kept?.id === 'string' && typeof kept.text === 'string' ? kept : null
  } catch {
    return null
  }
}

/** Null: it has been sent. */
export function writeAnswer(
  memberId: string,
  escalationId: string,
  answer: Answer | null,
  box: Box = localStorage,
): void {
  try {
    const place = placeOf(memberId, escalationId)
    if (answer === null) box.removeItem(place)
    else box.setItem(place, JSON.stringify(answer))
  } catch {
    // A full or closed storage must not stop anyone from answering.
  }
}
