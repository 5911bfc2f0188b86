import type { WayView } from '../../../../../src/contract/ticket.ts'

/** A way that is allowed and has nothing special. */
export const makeWay = (part: Partial<WayView> = {}): WayView => ({
  mode: 'public',
  channel: 'agora',
  isAllowed: true,
  code: null,
  targetMessageId: null,
  accountId: 'care',
  accountHandle: 'care',
  recipientHandle: 'marta',
  length: { metric: 'weighted', max: 280 },
  subject: null,
  mayQuote: false,
  price: { micros: 1, currency: 'USD' },
  priceWithLink: { micros: 1, currency: 'USD' },
  isSample: false,
  media: null,
  poll: null,
  inviteDirect: false,
  chain: null,
  permalink: null,
  ...part,
})
