import type { FollowUp } from './follow-up.ts'
import { answers } from './french/answers.ts'
import { direct } from './french/direct.ts'
import { everyday } from './french/everyday.ts'
import { long } from './french/long.ts'
import { money } from './french/money.ts'
import { moods } from './french/moods.ts'
import { network } from './french/network.ts'
import { screens } from './french/screens.ts'
import { silence } from './french/silence.ts'
import { things } from './french/things.ts'
import type { Opening } from './opening.ts'

export const frenchOpenings: readonly Opening[] = [
  ...long,
  ...money,
  ...network,
  ...things,
  ...screens,
  ...moods,
  ...everyday,
]

export const frenchFollowUps: readonly FollowUp[] = [...answers, ...silence, ...direct]
