import { createStore, useStore } from '../../app/store.ts'

export type ComposerMode = 'public' | 'direct' | 'note'

/** A text that has left the composer and of which the desk has not spoken yet. */
export interface Outgoing {
  /** Of the delivery, or of the note: made here, so that a text sent twice is one. */
  readonly id: string
  readonly mode: ComposerMode
  readonly text: string
  readonly startedAt: string
  /** `lost`: no answer came; the same id may be sent again. */
  readonly state: 'leaving' | 'lost'
}

const NONE: readonly Outgoing[] = []
const store = createStore<ReadonlyMap<string, readonly Outgoing[]>>(new Map())

export const useOutgoing = (ticketId: string): readonly Outgoing[] => useStore(store).get(ticketId) ?? NONE

export function putOutgoing(ticketId: string, outgoing: Outgoing): void {
  const others = (store.get().get(ticketId) ?? NONE).filter(each => each.id !== outgoing.id)
  store.set(new Map(store.get()).set(ticketId, [...others, outgoing]))
}

export function dropOutgoing(ticketId: string, id: string): void {
  const others = (store.get().get(ticketId) ?? NONE).filter(each => each.id !== id)
  store.set(new Map(store.get()).set(ticketId, others))
}
