import { z } from 'zod'
import type { AccountSession, Answerable, Connector, Health, Source } from '../connector.ts'
import { callX } from './call.ts'
import { hideOnX } from './hide.ts'
import { listGone } from './list-gone.ts'
import { live } from './live.ts'
import { finishLogin, startLogin } from './login.ts'
import { lookUpOnX } from './lookup.ts'
import { userSchema } from './payload.ts'
import { PRICES_MICROS, priceOf } from './prices.ts'
import { push } from './push.ts'
import { reactOnX } from './react.ts'
import { readPages } from './read-pages.ts'
import { readThreads } from './read-threads.ts'
import { readRights } from './rights.ts'
import { composeLink, sendToX } from './send.ts'
import type { XSession } from './session.ts'
import { secretsSchema, settingsSchema, type XSecrets, type XSettings } from './settings.ts'
import { readingOf } from './sources.ts'
import { readHealthCode, readProblem } from './trouble.ts'
import { MEDIA_LIMITS } from './upload.ts'

/** Within a self-serve app's limits: 300 reads of mentions and of search, 15 of direct messages in 15 minutes. */
const PAUSE_SECONDS: Readonly<Record<Source, number>> = {
  mentions: 10,
  keywords: 30,
  directs: 62,
  own: 45,
  threads: 90,
}

/** While a stream brings the same, reading only closes its gaps. */
const PAUSE_SECONDS_BESIDE_STREAM: Readonly<Record<Source, number>> = {
  mentions: 120,
  keywords: 300,
  directs: 300,
  own: 300,
  threads: 300,
}

export const xConnector: Connector<XSettings, XSecrets> = {
  channel: 'x',
  displayName: 'X',
  capabilities: {
    reply: { public: true, direct: true },
    // Quotes and likes were taken from apps that serve themselves in April 2026.
    quote: false,
    reactions: ['repost'],
    length: { metric: 'weighted', publicMax: 280, directMax: 10_000 },
    letters: false,
    media: MEDIA_LIMITS,
    poll: { optionsMin: 2, optionsMax: 4, optionMax: 25, minutesMin: 5, minutesMax: 7 * 24 * 60 },
    chain: true,
    hide: true,
    inviteDirect: true,
    idempotentSend: false,
    keywords: true,
    reachesBack: {
      mentions: { messages: 800 },
      directs: { days: 30 },
      keywords: { days: 7 },
      threads: { days: 7 },
    },
    sources: ['mentions', 'directs', 'keywords', 'own', 'threads'],
    login: 'tokenOrBrowser',
    learning: 'needsRight',
  },
  settingsSchema,
  secretsSchema,
  check,
  async *fetch(session, source, cursor, signal) {
    if (source === 'threads') return yield* readThreads(session, cursor, signal)
    const reading = readingOf(session, source)
    if (reading !== null) yield* readPages(session, reading, cursor, signal)
  },
  pauseMs: (session, source, isHeardLive) =>
    (session.settings.pollSeconds[source] ??
      (isHeardLive ? PAUSE_SECONDS_BESIDE_STREAM : PAUSE_SECONDS)[source]) * 1000,
  live,
  push,
  listGone,
  mayAnswer,
  price: priceOf,
  priceOfReaction: () => ({ micros: PRICES_MICROS.repost, currency: 'USD' }),
  send: sendToX,
  lookup: lookUpOnX,
  hide: hideOnX,
  react: reactOnX,
  permalink({ externalId, authorHandle, visibility, isSealed }, settings) {
    if (visibility === 'public') return `${webPage(settings, authorHandle)}/status/${externalId}`
    return isSealed === true ? `${settings.webUrl.replace(/\/$/, '')}/messages` : null
  },
  profileLink: (handle, settings) => webPage(settings, handle),
  contactLink: ({ externalId }, { text }, settings) =>
    `${composeLink(settings, externalId)}&text=${encodeURIComponent(text)}`,
  login: {
    pendingSecrets: given => ({ accessToken: 'pending', ...given }),
    start: startLogin,
    finish: finishLogin,
  },
}

/**
 * Self-serve apps may answer a post only when its author named the account or quoted one of its posts ("summoned").
 * Source: X's manage-posts rules since 2026-02-23.
 */
function mayAnswer({ visibility, addressesAccount, isDeleted }: Answerable) {
  if (isDeleted) return { allowed: false, code: 'gone' } as const
  if (visibility === 'direct' || addressesAccount) return { allowed: true } as const
  return { allowed: false, code: 'notSummoned' } as const
}

const webPage = (settings: XSettings, handle: string): string =>
  `${settings.webUrl.replace(/\/$/, '')}/${encodeURIComponent(handle)}`

const meSchema = z.object({ data: userSchema })

async function check(session: AccountSession<XSettings, XSecrets>, signal: AbortSignal): Promise<Health> {
  const answer = await callX(session as XSession, { method: 'GET', path: '/2/users/me' }, signal)
  const code = readHealthCode(answer)
  if (code !== null) {
    const explain =
      answer.kind === 'silent' ? `No answer (${answer.code}).` : readProblem(answer.body).explain
    return { ok: false, code, explain }
  }
  const parsed = meSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
  if (!parsed.success)
    return { ok: false, code: 'unexpected', explain: 'The network answered in an unknown form.' }
  const { id, username, name } = parsed.data.data
  const rights = await readRights(session, signal)
  return { ok: true, externalId: id, handle: username, displayName: name === '' ? username : name, rights }
}
