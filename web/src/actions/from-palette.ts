import { createStore } from '../app/store.ts'

/** Whether what is being asked now was begun in the palette: Backspace then leads back to it. */
export const isFromPalette = createStore(false)
