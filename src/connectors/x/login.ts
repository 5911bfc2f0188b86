import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { LoginStart } from '../connector.ts'
import type { XSecrets, XSettings } from './settings.ts'

/** Source: OAuth 2.0 authorization code flow with PKCE; access tokens live two hours, refresh tokens rotate. */
const SCOPES = [
  'tweet.read',
  'tweet.write',
  'users.read',
  'dm.read',
  'dm.write',
  'follows.read',
  'offline.access',
].join(' ')

export function startLogin(settings: XSettings, secrets: XSecrets, redirectUri: string): LoginStart {
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
  redirectUri: string,
  code: string,
  verifier: string,
  signal: AbortSignal,
): Promise<XSecrets> {
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier }
  const renewed = await requestToken(settings, secrets, form, signal)
  if (renewed === null) throw new Error('the network refused the login')
  return renewed
}

/** Null when the account has no refresh token or the network refuses it: a person must log in again. */
export async function refreshSecrets(
  settings: XSettings,
  secrets: XSecrets,
  signal: AbortSignal,
): Promise<XSecrets | null> {
  if (secrets.refreshToken === undefined || secrets.clientId === undefined) return null
  const form = { grant_type: 'refresh_token', refresh_token: secrets.refreshToken }
  return requestToken(settings, secrets, form, signal).catch(() => null)
}

const tokenAnswer = z.object({ access_token: z.string().min(1), refresh_token: z.string().min(1).optional() })

async function requestToken(
  settings: XSettings,
  secrets: XSecrets,
  form: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<XSecrets | null> {
  const { clientId = '', clientSecret } = secrets
  const response = await fetch(new URL('/2/oauth2/token', settings.apiUrl), {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(clientSecret === undefined
        ? {}
        : { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` }),
    },
    body: new URLSearchParams({ ...form, client_id: clientId }),
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(15_000)]),
  })
  if (!response.ok) return null
  const parsed = tokenAnswer.safeParse(await response.json().catch(() => null))
  if (!parsed.success) return null
  return {
    ...secrets,
    accessToken: parsed.data.access_token,
    refreshToken: parsed.data.refresh_token ?? secrets.refreshToken,
  }
}
