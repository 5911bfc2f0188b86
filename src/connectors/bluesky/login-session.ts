import { z } from 'zod'
import { request, type XrpcAnswer } from './request.ts'
import type { BlueskySession } from './session.ts'
import type { BlueskySecrets, BlueskySettings, OAuthLogin } from './settings.ts'
import { isSpentToken } from './trouble.ts'

const sessionSchema = z.object({
  accessJwt: z.string().min(1),
  refreshJwt: z.string().min(1),
  didDoc: z
    .object({ service: z.array(z.object({ id: z.string(), serviceEndpoint: z.unknown() })) })
    .optional()
    .catch(undefined),
})

/** Secrets with a session in them, or the answer that says why there is none. */
export type Opened =
  | { readonly kind: 'opened'; readonly secrets: BlueskySecrets }
  | { readonly kind: 'failed'; readonly answer: XrpcAnswer }

/**
 * The newest secrets that this call chain has seen. The session object itself never changes, and without this each
 * request after a renewal would begin with the spent token again. It dies with the object.
 */
const newest = new WeakMap<BlueskySession, BlueskySecrets>()

export const newestSecretsOf = (session: BlueskySession): BlueskySecrets =>
  newest.get(session) ?? session.secrets

const INTERRUPTED: XrpcAnswer = { kind: 'silent', wasSent: false, code: 'interrupted' }
/** In the network's own form, as if it had refused the request itself. */
const LOGIN_ENDED: XrpcAnswer = {
  kind: 'answered',
  status: 401,
  headers: new Headers(),
  body: { error: 'ExpiredToken', message: 'The login has ended: log in again.' },
}
const LOST_TO_ANOTHER: XrpcAnswer = { kind: 'silent', wasSent: false, code: 'notRenewed' }

/**
 * Opens a session, or renews the one that is spent: by its refresh token, and by the password when that has died too.
 * The network counts logins (30 in 5 minutes): one caller opens, all others are given what it got.
 */
export async function openSession(
  session: BlueskySession,
  spent: BlueskySecrets,
  signal: AbortSignal,
): Promise<Opened> {
  let failure: XrpcAnswer = LOST_TO_ANOTHER
  const renewal = session.renewSecrets(spent, async stored => {
    const opened = await renew(session, stored)
    if (opened.kind === 'opened') return opened.secrets
    failure = opened.answer
    return null
  })
  const secrets = await Promise.race([renewal, whenAborted(signal)])
  if (secrets === 'aborted') return { kind: 'failed', answer: INTERRUPTED }
  if (secrets === null) return { kind: 'failed', answer: failure }
  newest.set(session, secrets)
  return { kind: 'opened', secrets }
}

/** Not bound to the caller's signal: a token that was spent must be kept, whoever still waits for it. */
async function renew({ settings }: BlueskySession, secrets: BlueskySecrets): Promise<Opened> {
  const unbound = new AbortController().signal
  const server = secrets.pdsUrl ?? settings.service
  if (secrets.oauth !== undefined) return renewByLogin(settings, secrets.oauth)
  if (secrets.refreshJwt !== undefined) {
    const call = { method: 'POST', nsid: 'com.atproto.server.refreshSession' } as const
    const refreshed = await request(server, secrets.refreshJwt, call, unbound)
    if (!isSpentToken(refreshed)) return readSession(refreshed, settings.service, secrets)
  }
  if (secrets.appPassword === undefined) return { kind: 'failed', answer: LOGIN_ENDED }
  const body = { identifier: settings.identifier, password: secrets.appPassword }
  const login = { method: 'POST', nsid: 'com.atproto.server.createSession', body } as const
  return readSession(await request(settings.service, null, login, unbound), settings.service, secrets)
}

async function renewByLogin(settings: BlueskySettings, oauth: OAuthLogin): Promise<Opened> {
  // Loaded with the first login of its kind: the library is a heavy one, and most accounts have none.
  const { renewLogin } = await import('./login-tokens.ts')
  const renewed = await renewLogin(settings, oauth)
  if (renewed.kind === 'renewed') return { kind: 'opened', secrets: { oauth: renewed.oauth } }
  return { kind: 'failed', answer: renewed.kind === 'ended' ? LOGIN_ENDED : INTERRUPTED }
}

function readSession(answer: XrpcAnswer, service: string, secrets: BlueskySecrets): Opened {
  if (answer.kind === 'silent' || answer.status >= 300) return { kind: 'failed', answer }
  const parsed = sessionSchema.safeParse(answer.body)
  if (!parsed.success) return { kind: 'failed', answer: { ...answer, body: null } }
  const { accessJwt, refreshJwt, didDoc } = parsed.data
  const home = didDoc?.service.find(each => each.id.endsWith('#atproto_pds'))?.serviceEndpoint
  const pdsUrl = readHome(home, service) ?? secrets.pdsUrl
  return { kind: 'opened', secrets: { appPassword: secrets.appPassword, accessJwt, refreshJwt, pdsUrl } }
}

/** The password's session is not carried from an encrypted line to a plain one. */
export function readHome(home: unknown, service: string): string | undefined {
  if (typeof home !== 'string' || !URL.canParse(home) || home.length > 500) return undefined
  const { protocol, origin } = new URL(home)
  const isAsSafe = protocol === 'https:' || (protocol === 'http:' && service.startsWith('http:'))
  return isAsSafe ? origin : undefined
}

const whenAborted = (signal: AbortSignal): Promise<'aborted'> =>
  new Promise(resolve => {
    const leave = () => resolve('aborted')
    if (signal.aborted) leave()
    else signal.addEventListener('abort', leave, { once: true })
  })
