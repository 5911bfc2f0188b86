import { englishFollowUps, englishOpenings } from './english.ts'
import type { FollowUp } from './follow-up.ts'
import { frenchFollowUps, frenchOpenings } from './french.ts'
import { italianFollowUps, italianOpenings } from './italian.ts'
import type { Opening } from './opening.ts'

/** All that the cast can say. */
export interface Corpus {
  readonly openings: readonly Opening[]
  readonly followUps: readonly FollowUp[]
}

export const corpus: Corpus = {
  openings: [...italianOpenings, ...frenchOpenings, ...englishOpenings],
  followUps: [...italianFollowUps, ...frenchFollowUps, ...englishFollowUps],
}
