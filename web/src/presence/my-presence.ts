import type { Presence } from '../../../src/core/queue/agent.ts'
import { createStore } from '../app/store.ts'

/** Whether I am at the desk, as the desk said last; null until it has, and for those who answer nobody. */
export const myPresence = createStore<Presence | null>(null)
