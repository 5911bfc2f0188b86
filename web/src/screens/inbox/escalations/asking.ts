import { createStore } from '../../../app/store.ts'

/** The ticket for which somebody is asking a department just now. */
export const asking = createStore<string | null>(null)

export const beginAsking = (ticketId: string): void => asking.set(ticketId)

export const endAsking = (): void => asking.set(null)
