import type { Answerable, Connector, Source } from '../connector.ts'
import { readAtUri } from './at-uri.ts'
import { hideOnBluesky } from './hide.ts'
import { listGone } from './list-gone.ts'
import { live } from './live/live.ts'
import { loginWhenAsked } from './login-when-asked.ts'
import { lookUpOnBluesky } from './lookup.ts'
import { reactOnBluesky } from './react.ts'
import { readDirects } from './read-directs.ts'
import { readKeywords } from './read-keywords.ts'
import { readMentions } from './read-mentions.ts'
import { readOwn } from './read-own.ts'
import { readThreads } from './read-threads.ts'
import { checkBluesky } from './rights.ts'
import { DIRECT_MAX, PUBLIC_MAX, sendToBluesky } from './send.ts'
import { type BlueskySecrets, type BlueskySettings, secretsSchema, settingsSchema } from './settings.ts'
import { MEDIA_LIMITS } from './upload.ts'

/** Far within the limits of an account server: 3,000 requests in 5 minutes. */
const PAUSE_SECONDS: Readonly<Record<Source, number>> = {
  mentions: 10,
  directs: 10,
  keywords: 30,
  own: 30,
  threads: 60,
}

/** While the firehose brings the same, reading only closes its gaps. Direct messages are not in it. */
const PAUSE_SECONDS_BESIDE_STREAM: Readonly<Record<Source, number>> = {
  mentions: 60,
  directs: 10,
  keywords: 300,
  own: 300,
  threads: 300,
}

const READERS = {
  mentions: readMentions,
  keywords: readKeywords,
  directs: readDirects,
  own: readOwn,
  threads: readThreads,
} as const

export const blueskyConnector: Connector<BlueskySettings, BlueskySecrets> = {
  channel: 'bluesky',
  displayName: 'Bluesky',
  capabilities: {
    reply: { public: true, direct: true },
    quote: true,
    reactions: ['like', 'repost'],
    length: { metric: 'graphemes', publicMax: PUBLIC_MAX, directMax: DIRECT_MAX },
    letters: false,
    media: MEDIA_LIMITS,
    poll: null,
    chain: true,
    hide: true,
    inviteDirect: false,
    // Posts have a key of ours; direct messages have none.
    idempotentSend: false,
    keywords: true,
    sources: ['mentions', 'directs', 'keywords', 'own', 'threads'],
    login: 'tokenOrBrowser',
    learning: 'free',
  },
  settingsSchema,
  secretsSchema,
  completeSettings: given =>
    typeof given.identifier === 'string' ? { ...given, identifier: readHandle(given.identifier) } : given,
  check: checkBluesky,
  fetch: (session, source, cursor, signal) => READERS[source](session, cursor, signal),
  pauseMs: ({ settings }, source, isHeardLive) =>
    (settings.pollSeconds[source] ?? (isHeardLive ? PAUSE_SECONDS_BESIDE_STREAM : PAUSE_SECONDS)[source]) *
    1000,
  live,
  listGone,
  mayAnswer,
  price: () => ({ micros: 0, currency: 'USD' }),
  send: sendToBluesky,
  lookup: lookUpOnBluesky,
  hide: hideOnBluesky,
  react: reactOnBluesky,
  permalink({ externalId, visibility }, settings) {
    const at = readAtUri(externalId)
    return at === null || visibility !== 'public'
      ? null
      : `${webPage(settings, at.authority)}/post/${encodeURIComponent(at.rkey)}`
  },
  profileLink: (handle, settings) => webPage(settings, handle),
  login: loginWhenAsked,
}

/** People paste what they see: with an @, or the address of their page. */
const readHandle = (typed: string): string =>
  typed
    .trim()
    .replace(/^https?:\/\/[^/]+\/profile\/([^/]+).*$/, '$1')
    .replace(/^@/, '')

function mayAnswer({ isDeleted, gate }: Answerable) {
  if (isDeleted) return { allowed: false, code: 'gone' } as const
  if (gate === 'closed') return { allowed: false, code: 'repliesClosed' } as const
  if (gate === 'blocked') return { allowed: false, code: 'blocked' } as const
  return { allowed: true } as const
}

/** Handles and DIDs alike; the colons of a DID may stand in an address. */
const webPage = ({ webUrl }: BlueskySettings, who: string): string =>
  `${webUrl.replace(/\/$/, '')}/profile/${encodeURIComponent(who).replaceAll('%3A', ':')}`
