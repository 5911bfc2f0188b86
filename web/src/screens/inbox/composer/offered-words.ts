import { useEffect } from 'react'
import { createStore, useStore } from '../../../app/store.ts'
import type { ComposerMode } from '../outgoing.ts'

/** Words that something beside the composer proposes to say: they wait until the composer takes them. */
interface Offer {
  readonly ticketId: string
  readonly words: string
  /** Where they are said; absent: wherever somebody is being answered. */
  readonly mode?: 'public'
  /** What follows once it is known where they are said. */
  onTaken?(mode: ComposerMode): void
}

const offered = createStore<Offer | null>(null)

export const offerWords = (ticketId: string, words: string, mode?: 'public'): void =>
  offered.set({ ticketId, words, ...(mode !== undefined && { mode }) })

/** Where an answer is being written, or would be: for what brings more than words. */
export const offerMore = (ticketId: string, onTaken: (mode: ComposerMode) => void): void =>
  offered.set({ ticketId, words: '', onTaken })

/** `take` is called once for what was offered; @returns of it where it took it; null while it cannot. */
export function useOfferedWords(
  ticketId: string,
  take: (words: string, mode?: 'public') => ComposerMode | null,
): void {
  const offer = useStore(offered)
  useEffect(() => {
    if (offer === null || offer.ticketId !== ticketId) return
    const mode = take(offer.words, offer.mode)
    if (mode === null) return
    offered.set(null)
    offer.onTaken?.(mode)
  })
}
