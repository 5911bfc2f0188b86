import type { FollowUp } from './follow-up.ts'
import type { Opening } from './opening.ts'

export const englishOpenings: readonly Opening[] = []
export const englishFollowUps: readonly FollowUp[] = []
