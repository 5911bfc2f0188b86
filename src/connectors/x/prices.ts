import { hasLink } from '../../core/text/placeholders.ts'
import type { Outgoing, Price } from '../connector.ts'

/** Millionths of a US dollar a request, or a thing read. Source: X's pay-per-use price list of August 2026. */
export const PRICES_MICROS = {
  postCreate: 15_000,
  postWithLink: 200_000,
  summonedReply: 10_000,
  directMessage: 15_000,
  repost: 15_000,
  postRead: 5_000,
  userRead: 10_000,
  directRead: 10_000,
  /** A post of the account, or one that mentions it, where the account owns the app. */
  ownedRead: 1_000,
  /** Events of X Activity, by what they bring. */
  postEvent: 5_000,
  directEvent: 10_000,
  followEvent: 10_000,
} as const

export function priceOf(outgoing: Pick<Outgoing, 'kind' | 'text'>, isSummoned: boolean): Price {
  return { micros: microsOf(outgoing, isSummoned), currency: 'USD' }
}

function microsOf({ kind, text }: Pick<Outgoing, 'kind' | 'text'>, isSummoned: boolean): number {
  if (kind === 'direct') return PRICES_MICROS.directMessage
  if (hasLink(text)) return PRICES_MICROS.postWithLink
  return kind === 'reply' && isSummoned ? PRICES_MICROS.summonedReply : PRICES_MICROS.postCreate
}
