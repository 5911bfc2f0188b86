import type { FollowUp } from './follow-up.ts'
import type { Opening } from './opening.ts'

export const frenchOpenings: readonly Opening[] = []
export const frenchFollowUps: readonly FollowUp[] = []
