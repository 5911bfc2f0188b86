import { createStore } from '../../../app/store.ts'
import type { ComposerMode } from '../outgoing.ts'

/** The last key that was pressed in a composer; null once what was written has gone. */
export interface Typing {
  readonly ticketId: string
  readonly mode: ComposerMode
  readonly at: number
}

export const typing = createStore<Typing | null>(null)

export const noteTyping = (ticketId: string, mode: ComposerMode, text: string): void =>
  typing.set(text === '' ? null : { ticketId, mode, at: Date.now() })
