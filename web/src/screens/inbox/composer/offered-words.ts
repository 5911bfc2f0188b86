import { useEffect } from 'react'
import { createStore, useStore } from '../../../app/store.ts'

/** Words that something beside the composer proposes to say: they wait until the composer takes them. */
const offered = createStore<{ readonly ticketId: string; readonly words: string } | null>(null)

export const offerWords = (ticketId: string, words: string): void => offered.set({ ticketId, words })

/** `take` is called once for what was offered; @returns of it whether it could take it. */
export function useOfferedWords(ticketId: string, take: (words: string) => boolean): void {
  const offer = useStore(offered)
  useEffect(() => {
    if (offer === null || offer.ticketId !== ticketId) return
    if (take(offer.words)) offered.set(null)
  })
}
