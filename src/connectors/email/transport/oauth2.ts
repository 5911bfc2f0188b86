import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** How a provider of mailboxes lets programs in. Every address is a setting, so that a test can stand in for it. */
export interface OAuthClient {
  readonly authorizeUrl: string
  readonly tokenUrl: string
  readonly scope: string
  /** What the provider wants to hear besides what the standard says. */
  readonly extra: Readonly<Record<string, string>>
  readonly clientId: string
  readonly clientSecret: string | null
}

/** Sources: developers.google.com/gmail/imap/xoauth2-protocol, learn.microsoft.com (SMTP, IMAP and POP with OAuth). */
export const OAUTH_PROVIDERS = {
  google: {
    authorizeUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
    tokenUrl: 'https://oauth2.googleapis.com/token',
    scope: 'https://mail.google.com/',
    // Without both, a second login brings no refresh token.
    extra: { access_type: 'offline', prompt: 'consent' },
  },
  microsoft: {
    authorizeUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    scope:
      'offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send',
    extra: {},
  },
} as const
export type OAuthProvider = keyof typeof OAUTH_PROVIDERS

export interface OAuthStart {
  readonly url: string
  readonly state: string
  readonly verifier: string
}

/** Where the browser is sent. `user` is the address that it should offer there. */
export function startOAuth(client: OAuthClient, redirectUri: string, user: string): OAuthStart {
  const state = randomBytes(24).toString('base64url')
  const verifier = randomBytes(48).toString('base64url')
  const url = new URL(client.authorizeUrl)
  const query = {
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: redirectUri,
    scope: client.scope,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: user,
    ...client.extra,
  }
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
  return { url: url.href, state, verifier }
}

export interface Tokens {
  readonly accessToken: string
  /** Absent where the provider leaves the old one valid. */
  readonly refreshToken: string | null
  readonly expiresAt: Date
}

export type TokenAnswer =
  | { readonly kind: 'granted'; readonly tokens: Tokens }
  /** A person must log in again. */
  | { readonly kind: 'refused' }
  /** Nobody said no: it may be tried again. */
  | { readonly kind: 'silent' }

export const redeemCode = (
  client: OAuthClient,
  given: { readonly code: string; readonly verifier: string; readonly redirectUri: string },
  signal: AbortSignal,
): Promise<TokenAnswer> =>
  requestTokens(
    client,
    {
      grant_type: 'authorization_code',
      code: given.code,
      redirect_uri: given.redirectUri,
      code_verifier: given.verifier,
    },
    signal,
  )

export const refreshTokens = (
  client: OAuthClient,
  refreshToken: string,
  signal: AbortSignal,
): Promise<TokenAnswer> =>
  requestTokens(
    client,
    { grant_type: 'refresh_token', refresh_token: refreshToken, scope: client.scope },
    signal,
  )

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.coerce.number().positive().max(31_536_000).default(3600),
})

async function requestTokens(
  client: OAuthClient,
  form: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<TokenAnswer> {
  const proof: Record<string, string> =
    client.clientSecret === null ? {} : { client_secret: client.clientSecret }
  const response = await fetch(client.tokenUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form, client_id: client.clientId, ...proof }),
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(15_000)]),
  }).catch(() => null)
  if (response === null || response.status >= 500 || response.status === 429) return { kind: 'silent' }
  if (!response.ok) return { kind: 'refused' }
  const parsed = tokenAnswer.safeParse(await response.json().catch(() => null))
  if (!parsed.success) return { kind: 'silent' }
  const { access_token: accessToken, refresh_token: refreshToken = null, expires_in } = parsed.data
  return {
    kind: 'granted',
    tokens: { accessToken, refreshToken, expiresAt: new Date(Date.now() + expires_in * 1000) },
  }
}
