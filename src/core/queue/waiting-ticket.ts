import type { Language } from '../language.ts'
import type { Priority } from '../ticket/ticket.ts'
import type { Who } from '../triage/decide.ts'

/** A ticket that waits for somebody to take it, or, where it is `isYours`, for the one who asks. */
export interface WaitingTicket {
  readonly id: string
  /** A key of the policy's queues; null: it has none. */
  readonly queue: string | null
  readonly priority: Priority
  /** Of the newest decision; null where a rule gave the priority. */
  readonly score: number | null
  readonly channel: string
  readonly visibility: 'public' | 'direct'
  readonly language: Language
  /** What it is about, by the policy's topics. */
  readonly topic: string | null
  /** By when an answer is promised; null: no answer is owed. */
  readonly dueAt: Date | null
  /** Since when the customer waits; where he does not, since when the ticket is there. */
  readonly since: Date
  /** Whom the newest decision means. */
  readonly who: Pick<Who, 'team' | 'skill' | 'person'>
  readonly isYours: boolean
}
