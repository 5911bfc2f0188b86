import { createHmac } from 'node:crypto'
import type { Secrets } from '../../credentials.ts'

/** `sha256=` and the base64 HMAC-SHA256 of the text under the key. */
export function sign(key: string, text: string): string {
  return `sha256=${createHmac('sha256', key).update(text).digest('base64')}`
}

/** Both signatures that a delivery carries: the older one by the consumer secret, the newer by the client secret. */
export function signatureHeaders(secrets: Secrets, body: string): { [header: string]: string } {
  return {
    'x-twitter-webhooks-signature': sign(secrets.consumerSecret, body),
    'x-twitter-webhooks-signature-oauth2': sign(secrets.clientSecret, body),
  }
}
