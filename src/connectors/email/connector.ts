import { ANY_KIND } from '../../core/delivery/enclosure.ts'
import type { Connector } from '../connector.ts'
import { checkMailbox } from './check.ts'
import { live } from './live.ts'
import { login } from './login.ts'
import { lookUpMail } from './lookup.ts'
import { messageIdOf } from './message-id.ts'
import { readSource } from './read.ts'
import { sendMail } from './send.ts'
import {
  completeSettings,
  type EmailSecrets,
  type EmailSettings,
  secretsSchema,
  settingsSchema,
} from './settings.ts'

const FILE_BYTES = 20 * 1024 * 1024

/** A letter carries any file; pictures are named because they may be described. */
const FILE_KINDS = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', ANY_KIND]

export const emailConnector: Connector<EmailSettings, EmailSecrets> = {
  channel: 'email',
  displayName: 'E-mail',
  capabilities: {
    reply: { public: false, direct: true },
    quote: false,
    reactions: [],
    length: { metric: 'characters', publicMax: null, directMax: null },
    letters: true,
    media: {
      kinds: FILE_KINDS.map(mime => ({ mime, maxBytes: FILE_BYTES, isAlone: false })),
      maxPublic: 0,
      maxDirect: 10,
      altMax: 500,
    },
    poll: null,
    chain: false,
    hide: false,
    inviteDirect: false,
    idempotentSend: false,
    keywords: false,
    sources: ['directs', 'own'],
    login: 'tokenOrBrowser',
    learning: 'free',
  },
  settingsSchema,
  secretsSchema,
  completeSettings,
  check: checkMailbox,
  fetch: readSource,
  pauseMs: (_, source, isHeardLive) => (isHeardLive ? 300_000 : source === 'own' ? 120_000 : 60_000),
  live,
  mayAnswer({ visibility, isDeleted }) {
    if (isDeleted) return { allowed: false, code: 'gone' }
    return visibility === 'direct' ? { allowed: true } : { allowed: false, code: 'unsupported' }
  },
  price: () => ({ micros: 0, currency: 'USD' }),
  send: sendMail,
  expectedId: (outgoingId, { address }) => messageIdOf(outgoingId, address),
  lookup: lookUpMail,
  permalink: () => null,
  profileLink: () => null,
  contactLink: ({ handle }, { code, subject, text }, { takesTags }) => {
    const at = handle.lastIndexOf('@')
    const tag = takesTags && code !== '' ? `+${code}` : ''
    const to = [handle.slice(0, at) + tag, handle.slice(at + 1)].map(encodeURIComponent).join('@')
    return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
  },
  login,
}
