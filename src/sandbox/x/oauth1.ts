import { createHmac } from 'node:crypto'
import { isSame, readUserToken, type Secrets, userToken } from '../credentials.ts'
import type { SignedRequest } from './signed-request.ts'

/** The user for whom the request was signed (HMAC-SHA1, RFC 5849), null when anything about it is wrong. */
export function verifyOAuth1(request: SignedRequest, header: string, secrets: Secrets): string | null {
  const given = readHeader(header)
  const { oauth_token: token = '', oauth_signature: signature = '' } = given
  if (given.oauth_signature_method !== 'HMAC-SHA1' || given.oauth_consumer_key !== secrets.consumerKey)
    return null
  const userId = readUserToken(secrets, 'oauth1', token)
  if (userId === null) return null
  const key = `${encode(secrets.consumerSecret)}&${encode(userToken(secrets, 'oauth1Secret', userId))}`
  const expected = createHmac('sha1', key).update(baseString(request, given)).digest('base64')
  return isSame(signature, expected) ? userId : null
}

/** RFC 3986, stricter than encodeURIComponent. */
export function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}

function readHeader(header: string): { [name: string]: string } {
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

function baseString(request: SignedRequest, given: { [name: string]: string }): string {
  const { url } = request
  const signed = Object.entries(given).filter(([name]) => name !== 'oauth_signature' && name !== 'realm')
  const pairs = [...signed, ...url.searchParams, ...request.form].map(
    ([name, value]) => `${encode(name)}=${encode(value)}`,
  )
  return [request.method.toUpperCase(), `${url.origin}${url.pathname}`, pairs.sort().join('&')]
    .map(encode)
    .join('&')
}
