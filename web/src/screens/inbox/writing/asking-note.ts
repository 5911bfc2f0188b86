import { createStore } from '../../../app/store.ts'

/** A word for who reads the answer. It goes with the request. */
export const askingNote = createStore('')
