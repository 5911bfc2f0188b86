import type { TicketActRequest, TicketDetail } from '../../../../../src/contract/ticket.ts'
import { createStore } from '../../../app/store.ts'
import type { Letter } from '../composer/letters.ts'

/** A resolution that makes the public be owed a word: its author is told so first. */
export interface AskedResolution {
  readonly ticketId: string
  resolve(): void
}

export const ANSWERED = { act: 'resolve', how: 'answered' } as const

export const askedResolution = createStore<AskedResolution | null>(null)

/** Whether the act makes a follow-up due that is not due yet. */
export const makesWordDue = (act: TicketActRequest, detail: TicketDetail | undefined): boolean =>
  act.act === 'resolve' &&
  act.how !== 'spam' &&
  (detail?.publicLoop.state === 'unpromised' || detail?.publicLoop.state === 'promised')

/** Whether a letter makes it due with the resolution that follows it: it leads elsewhere, and tells the public nothing. */
export function resolvesOwing(letter: Letter, detail: TicketDetail): boolean {
  if (letter.mode === 'note' || letter.reply.loopWord === 'followUp') return false
  const { state, isPublic } = detail.publicLoop
  return makesWordDue(ANSWERED, detail) || (letter.mode === 'direct' && isPublic && state === 'none')
}

/** Asks once: who says it again means it. @returns whether it waits for his word. */
export function askToResolve(ticketId: string, resolve: () => void): boolean {
  if (askedResolution.get()?.ticketId === ticketId) {
    askedResolution.set(null)
    return false
  }
  askedResolution.set({ ticketId, resolve })
  return true
}
