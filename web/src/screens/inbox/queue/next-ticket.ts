import { createStore } from '../../../app/store.ts'

/** The ticket after the selected one in the list that is shown; null at its end. */
export const nextTicket = createStore<string | null>(null)
