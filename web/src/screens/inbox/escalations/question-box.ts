import type { EscalationWay } from '../../../../../src/core/escalation/escalation.ts'

/** A file that has been brought to the desk. */
export interface KeptFile {
  readonly id: string
  readonly name: string
  readonly mime: string
  readonly bytes: number
}

/** A question to a department as it is being written. Its id is made once, so that sent twice it is asked once. */
export interface Question {
  readonly id: string
  /** Null: the one that is proposed. */
  readonly department: string | null
  /** Null: the department's own. */
  readonly way: EscalationWay | null
  readonly title: string
  readonly text: string
  readonly showsCustomer: boolean
  readonly messageIds: readonly string[]
  readonly files: readonly KeptFile[]
}

type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const PREFIX = 'pronto.question.'

/** What was begun for a ticket in this browser and not asked yet. */
export function readQuestion(ticketId: string, box: Box = localStorage): Question | null {
  try {
    const kept = JSON.parse(box.getItem(PREFIX + ticketId) ?? 'null') as Question | null
    return kept === null || typeof kept.id !== 'string' ? null : kept
  } catch {
    return null
  }
}

export function writeQuestion(ticketId: string, question: Question | null, box: Box = localStorage): void {
  try {
    if (question === null) box.removeItem(PREFIX + ticketId)
    else box.setItem(PREFIX + ticketId, JSON.stringify(question))
  } catch {
    // A full or closed storage must not stop anyone from asking.
  }
}
