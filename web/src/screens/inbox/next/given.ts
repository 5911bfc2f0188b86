import type { NextAnswer } from '../../../../../src/contract/routing.ts'
import { createStore } from '../../../app/store.ts'

/** What *Next* answered last: the ticket that it gave, or why there was none. */
export type Given = NextAnswer

export const given = createStore<Given | null>(null)

/** Why no answer came. */
export const nextTrouble = createStore<unknown>(null)

/** Under way: a second press asks nothing. */
export const isTaking = createStore(false)

/** The ticket of which somebody asks "Why this one?" from its menu. */
export const whyTicket = createStore<string | null>(null)
