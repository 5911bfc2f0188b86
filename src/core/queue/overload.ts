import type { Routing } from '../policy/policy.ts'
import type { Floor } from './floor.ts'
import { LONGER_GOES_FIRST_HOURS } from './rank.ts'
import type { WaitingTicket } from './waiting-ticket.ts'

const HOUR_MS = 3_600_000

/** It is over when no more than this share of the bound waits: a desk at the bound is not told every minute. */
const RELIEVED_AT = 0.8

/**
 * Whether more waits than the people at the desk can carry. With nobody there, nothing is held back from anybody: that
 * is a gap in cover, and told as one.
 */
export function isOverloaded(
  { waiting, available }: { readonly waiting: number; readonly available: number },
  { overloadAt }: Pick<Routing, 'overloadAt'>,
  wasOverloaded: boolean,
): boolean {
  if (overloadAt === null || available === 0) return false
  const bound = wasOverloaded ? overloadAt * RELIEVED_AT : overloadAt
  return waiting / available > bound
}

/** Low ones stand back while there is too much to do, for two days at most. */
export const isHeldBack = ({ priority, since }: WaitingTicket, { isOverloaded, now }: Floor): boolean =>
  isOverloaded && priority === 'low' && now.getTime() - since.getTime() < LONGER_GOES_FIRST_HOURS * HOUR_MS
