/** Millionths of a US dollar a thing read, a request to write, or an event. Source: X's price list of August 2026. */
export const PRICES_MICROS = {
  postRead: 5_000,
  userRead: 10_000,
  directRead: 10_000,
  /** What belongs to the account that asks, where that account owns the app. */
  ownedRead: 1_000,
  postCreate: 15_000,
  postWithLink: 200_000,
  /** To somebody who named the account. */
  summonedReply: 10_000,
  directSend: 15_000,
  /** A like, a repost, a follow, a reply hidden … */
  act: 15_000,
  delete: 10_000,
  postEvent: 5_000,
  followEvent: 10_000,
  directEvent: 10_000,
  /** Told for nothing. */
  otherEvent: 0,
} as const

export type PricedKind = keyof typeof PRICES_MICROS

/** One thing to be paid. With `thing`, it is paid once a UTC day however often it is read. */
export interface Charge {
  readonly kind: PricedKind
  readonly thing?: string
}
