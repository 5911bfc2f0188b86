import { createStore } from '../app/store.ts'

/** Whether the live stream stands. True until it first breaks: nobody is warned of a page that is still opening. */
export const isLive = createStore(true)
