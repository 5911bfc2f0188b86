import { z } from 'zod'
import type { Connector } from '../connector.ts'

const nothing = z.object({})

/**
 * The channel of invented messages, by which a new desk is looked round. It has no network: nothing is heard on it, and
 * what is sent is taken for sent without going anywhere. It is no channel that anybody connects.
 */
export const sampleConnector: Connector<object, object> = {
  channel: 'sample',
  displayName: 'Sample',
  capabilities: {
    isSample: true,
    reply: { public: true, direct: true },
    quote: false,
    reactions: [],
    length: { metric: 'characters', publicMax: 500, directMax: null },
    letters: false,
    media: null,
    poll: null,
    chain: false,
    hide: false,
    inviteDirect: false,
    idempotentSend: true,
    keywords: false,
    sources: [],
    login: 'token',
    // What invented customers say must not teach the desk what real ones mean.
    learning: 'needsRight',
  },
  settingsSchema: nothing,
  secretsSchema: nothing,
  check: async () => ({
    ok: false,
    code: 'forbidden',
    explain: 'Sample data has no network to be connected to.',
  }),
  async *fetch() {
    // There is nobody to hear.
  },
  pauseMs: () => 3_600_000,
  mayAnswer: ({ isDeleted }) => (isDeleted ? { allowed: false, code: 'gone' } : { allowed: true }),
  price: () => ({ micros: 0, currency: 'USD' }),
  send: async (_, { id, lastTriedAt }) => ({ kind: 'sent', externalId: `sent-${id}`, at: lastTriedAt }),
  lookup: async () => ({ kind: 'absent' }),
  permalink: () => null,
  profileLink: () => null,
}
