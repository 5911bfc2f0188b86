import type { FollowUp } from './follow-up.ts'
import { answers } from './italian/answers.ts'
import { app } from './italian/app.ts'
import { billing } from './italian/billing.ts'
import { chatter } from './italian/chatter.ts'
import { contract } from './italian/contract.ts'
import { delivery } from './italian/delivery.ts'
import { direct } from './italian/direct.ts'
import { everyday } from './italian/everyday.ts'
import { long } from './italian/long.ts'
import { network } from './italian/network.ts'
import { praise } from './italian/praise.ts'
import { press } from './italian/press.ts'
import { purchase } from './italian/purchase.ts'
import { repair } from './italian/repair.ts'
import { roaming } from './italian/roaming.ts'
import { shop } from './italian/shop.ts'
import { silence } from './italian/silence.ts'
import type { Opening } from './opening.ts'

export const italianOpenings: readonly Opening[] = [
  ...long,
  ...billing,
  ...network,
  ...repair,
  ...shop,
  ...app,
  ...roaming,
  ...contract,
  ...delivery,
  ...praise,
  ...purchase,
  ...chatter,
  ...press,
  ...everyday,
]

export const italianFollowUps: readonly FollowUp[] = [...answers, ...silence, ...direct]
