import {
  type NodeSavedSession,
  type OAuthSession,
  TokenInvalidError,
  TokenRefreshError,
  TokenRevokedError,
} from '@atproto/oauth-client-node'
import { openLoginClient } from './login-client.ts'
import { requestThrough, type XrpcAnswer, type XrpcCall } from './request.ts'
import { type BlueskySettings, type OAuthLogin, oauthSchema } from './settings.ts'

/** As it is kept among the secrets. */
export const savedLogin = (redirectUri: string, session: NodeSavedSession): OAuthLogin =>
  oauthSchema.parse({ ...session, redirectUri })

/** The key's form is the library's own, which made it and checks it again when it is used. */
const sessionIn = ({ redirectUri: _, ...session }: OAuthLogin) => session as NodeSavedSession

/** Sessions that are open for requests, as long as the secrets that they came from. */
const opened = new WeakMap<OAuthLogin, Promise<OAuthSession>>()

/** One request with a proof that the key of the session is ours. Tokens that have run out are told, not renewed. */
export async function requestByLogin(
  settings: BlueskySettings,
  oauth: OAuthLogin,
  call: XrpcCall,
  signal: AbortSignal,
): Promise<XrpcAnswer> {
  const opening = opened.get(oauth) ?? openForRequests(settings, oauth)
  opened.set(oauth, opening)
  const session = await opening.catch(() => null)
  if (session !== null) return requestThrough((path, init) => session.fetchHandler(path, init), call, signal)
  opened.delete(oauth)
  return NOT_OPENED
}

const NOT_OPENED: XrpcAnswer = { kind: 'silent', wasSent: false, code: 'notLoggedIn' }

/** Without what would let the library renew the tokens by itself: another node might be doing so. */
function openForRequests(settings: BlueskySettings, oauth: OAuthLogin): Promise<OAuthSession> {
  const { client, sessions } = openLoginClient(settings, oauth.redirectUri)
  const { refresh_token: _, expires_at: __, ...tokenSet } = sessionIn(oauth).tokenSet
  sessions.set(tokenSet.sub, { ...sessionIn(oauth), tokenSet })
  return client.restore(tokenSet.sub, false)
}

export type Renewed =
  | { readonly kind: 'renewed'; readonly oauth: OAuthLogin }
  /** A person must log in again. */
  | { readonly kind: 'ended' }
  /** Nobody said no: it may be tried again. */
  | { readonly kind: 'silent' }

export async function renewLogin(settings: BlueskySettings, oauth: OAuthLogin): Promise<Renewed> {
  const { client, sessions } = openLoginClient(settings, oauth.redirectUri)
  const { sub } = oauth.tokenSet
  sessions.set(sub, sessionIn(oauth))
  try {
    await client.restore(sub, true)
  } catch (error) {
    if (ENDS.some(end => error instanceof end)) return { kind: 'ended' }
    // The tokens may have come before something else failed: they are the only ones that are good.
    if (sessions.get(sub)?.tokenSet.access_token === oauth.tokenSet.access_token) return { kind: 'silent' }
  }
  const session = sessions.get(sub)
  return session === undefined
    ? { kind: 'silent' }
    : { kind: 'renewed', oauth: savedLogin(oauth.redirectUri, session) }
}

const ENDS = [TokenRefreshError, TokenRevokedError, TokenInvalidError]

/** Gives the tokens back to the network: nobody can use them any more. @throws where the network cannot be asked */
export async function endLogin(settings: BlueskySettings, oauth: OAuthLogin): Promise<void> {
  const { client, sessions } = openLoginClient(settings, oauth.redirectUri)
  sessions.set(oauth.tokenSet.sub, sessionIn(oauth))
  await client.revoke(oauth.tokenSet.sub)
}
