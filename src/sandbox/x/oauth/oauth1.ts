import { createHmac } from 'node:crypto'
import { isSame, readUserToken, type Secrets, userToken } from '../../credentials.ts'
import type { SignedRequest } from '../signed-request.ts'

export interface Signed {
  readonly userId: string
  readonly nonce: string | undefined
  readonly timestamp: string | undefined
}

/** For which user the request was signed (HMAC-SHA1, RFC 5849), null when anything about it is wrong. */
export function verifyOAuth1(request: SignedRequest, header: string, secrets: Secrets): Signed | null {
  const given = readOAuthHeader(header)
  const userId = readUserToken(secrets, 'oauth1', given.oauth_token ?? '')
  if (userId === null) return null
  if (!isSigned(request, given, secrets, userToken(secrets, 'oauth1Secret', userId))) return null
  return { userId, nonce: given.oauth_nonce, timestamp: given.oauth_timestamp }
}

export type OAuthParameters = { readonly [name: string]: string }

/** Whether the app signed this, for the holder of `tokenSecret` (empty while there is no token yet). */
export function isSigned(
  request: SignedRequest,
  given: OAuthParameters,
  secrets: Secrets,
  tokenSecret: string,
): boolean {
  if (given.oauth_signature_method !== 'HMAC-SHA1' || given.oauth_consumer_key !== secrets.consumerKey)
    return false
  const key = `${encode(secrets.consumerSecret)}&${encode(tokenSecret)}`
  const expected = createHmac('sha1', key).update(baseString(request, given)).digest('base64')
  return isSame(given.oauth_signature ?? '', expected)
}

/** RFC 3986, stricter than encodeURIComponent. */
export function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** The parameters of an `Authorization: OAuth …` header, without that word. */
export function readOAuthHeader(header: string): OAuthParameters {
  const pairs = [...header.matchAll(/([a-z_]+)="([^"]*)"/g)]
  return Object.fromEntries(pairs.map(([, name, value]) => [name, decode(value ?? '')]))
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

/**
 * Pairs are sorted by name, then by value, both encoded: sorted as `name=value`, `a-b` would come before `a`.
 * Clients in use send `oauth_token` in the header and in form or address as well, and sign it once.
 */
function baseString(request: SignedRequest, given: OAuthParameters): string {
  const { url } = request
  const signed = Object.entries(given).filter(([name]) => name !== 'oauth_signature' && name !== 'realm')
  const beside = [...url.searchParams, ...request.form]
  const unsaid = beside.filter(([name]) => !name.startsWith('oauth_') || given[name] === undefined)
  const pairs = [...signed, ...unsaid]
    .map(([name, value]) => ({ name: encode(name), value: encode(value) }))
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.value, b.value))
    .map(({ name, value }) => `${name}=${value}`)
  return [request.method.toUpperCase(), `${url.origin}${url.pathname}`, pairs.join('&')].map(encode).join('&')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
