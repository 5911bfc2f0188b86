import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { LoginReturn, LoginStart } from '../connector.ts'
import type { XSecrets, XSettings } from './settings.ts'

/** Source: OAuth 2.0 authorization code flow with PKCE; access tokens live two hours, refresh tokens rotate. */
const SCOPES = [
  'tweet.read',
  'tweet.write',
  'users.read',
  'dm.read',
  'dm.write',
  'media.write',
  'tweet.moderate.write',
  'follows.read',
  'offline.access',
].join(' ')

export async function startLogin(
  settings: XSettings,
  secrets: XSecrets,
  redirectUri: string,
): Promise<LoginStart> {
  const state = randomBytes(24).toString('base64url')
  const verifier = randomBytes(48).toString('base64url')
  const url = new URL(settings.authorizeUrl)
  const query = {
    response_type: 'code',
    client_id: secrets.clientId ?? '',
    redirect_uri: redirectUri,
    scope: SCOPES,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
  return { url: url.href, state, verifier }
}

export async function finishLogin(
  settings: XSettings,
  secrets: XSecrets,
  { code, verifier, redirectUri }: LoginReturn,
  signal: AbortSignal,
): Promise<{ settings: XSettings; secrets: XSecrets }> {
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier }
  const answer = await requestToken(settings, secrets, form, signal)
  if (answer.kind !== 'granted') throw new Error('the network refused the login')
  return { settings, secrets: answer.secrets }
}

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  scope: z.string().max(1000).optional(),
})

export type TokenAnswer =
  | { readonly kind: 'granted'; readonly secrets: XSecrets }
  /** A person must log in again. */
  | { readonly kind: 'refused' }
  /** Nobody said no: it may be tried again. */
  | { readonly kind: 'silent' }

export async function requestToken(
  settings: XSettings,
  secrets: XSecrets,
  form: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<TokenAnswer> {
  const response = await fetch(new URL('/2/oauth2/token', settings.apiUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...proofOf(secrets) },
    body: new URLSearchParams({ ...form, client_id: secrets.clientId ?? '' }),
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(15_000)]),
  }).catch(() => null)
  if (response === null || response.status >= 500 || response.status === 429) return { kind: 'silent' }
  if (!response.ok) return { kind: 'refused' }
  const parsed = tokenAnswer.safeParse(await response.json().catch(() => null))
  if (!parsed.success) return { kind: 'silent' }
  const {
    access_token: accessToken,
    refresh_token: refreshToken = secrets.refreshToken,
    scope = secrets.scope,
  } = parsed.data
  return { kind: 'granted', secrets: { ...secrets, accessToken, refreshToken, scope } }
}

/** Confidential clients prove themselves, public ones have nothing to prove it with. */
const proofOf = ({ clientId = '', clientSecret }: XSecrets): Record<string, string> =>
  clientSecret === undefined
    ? {}
    : { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` }
