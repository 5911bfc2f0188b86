import { answers } from './english/answers.ts'
import { direct } from './english/direct.ts'
import { everyday } from './english/everyday.ts'
import { long } from './english/long.ts'
import { money } from './english/money.ts'
import { moods } from './english/moods.ts'
import { network } from './english/network.ts'
import { silence } from './english/silence.ts'
import { things } from './english/things.ts'
import type { FollowUp } from './follow-up.ts'
import type { Opening } from './opening.ts'

export const englishOpenings: readonly Opening[] = [
  ...long,
  ...money,
  ...network,
  ...things,
  ...moods,
  ...everyday,
]

export const englishFollowUps: readonly FollowUp[] = [...answers, ...silence, ...direct]
