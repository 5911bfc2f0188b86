import type { Routing } from '../policy/policy.ts'
import type { Agent } from './agent.ts'

/** What a ticket weighs while the next word is the customer's, as a share of its weight. */
export const WAITING_SHARE = 0.2

/** A customer who has said nothing for so long weighs nothing until he writes again. */
export const WAITING_COUNTS_HOURS = 48

/** Tickets that somebody has in hand, counted by channel; `isWaiting`: for the customer. Snoozed ones weigh nothing. */
export interface InHand {
  readonly channel: string
  readonly isWaiting: boolean
  readonly count: number
}

export const weightOf = (channel: string, { weights }: Pick<Routing, 'weights'>): number =>
  weights[channel] ?? 1

export const loadOf = (inHand: readonly InHand[], routing: Pick<Routing, 'weights'>): number =>
  round(
    inHand.reduce(
      (sum, { channel, isWaiting, count }) =>
        sum + count * weightOf(channel, routing) * (isWaiting ? WAITING_SHARE : 1),
      0,
    ),
  )

export const capacityOf = (
  { capacity }: Pick<Agent, 'capacity'>,
  routing: Pick<Routing, 'capacity'>,
): number => capacity ?? routing.capacity

/** Whoever has nothing in hand takes any ticket, also one that weighs more than he may carry. */
export const hasRoom = (load: number, capacity: number, weight: number): boolean =>
  capacity > 0 && (load === 0 || load + weight <= capacity)

/** Fifths do not add up exactly in binary. */
const round = (value: number): number => Math.round(value * 1000) / 1000
