import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * How two programs that share a secret know each other: HMAC-SHA256 over the time, a dot and the very bytes of the body.
 * The same in both directions.
 */
export const SIGNATURE_HEADER = 'x-pronto-signature'
/** Seconds since 1970. */
export const TIMESTAMP_HEADER = 'x-pronto-timestamp'

/** A clock may go wrong by so much, and a request be under way so long. */
export const TOLERANCE_MS = 5 * 60_000

export const sign = (secret: string, timestamp: string, body: Uint8Array | string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`

export interface Signed {
  readonly timestamp: string | undefined
  readonly signature: string | undefined
  readonly body: Uint8Array
}

/** Whether who sent it has the secret, and has sent it just now. Takes as long whether it is nearly right or not at all. */
export function isSigned(secret: string, { timestamp, signature, body }: Signed, now: Date): boolean {
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp)) return false
  const expected = Buffer.from(sign(secret, timestamp, body))
  const given = Buffer.from(signature)
  const isSame = expected.length === given.length && timingSafeEqual(expected, given)
  return isSame && Math.abs(now.getTime() - Number(timestamp) * 1000) <= TOLERANCE_MS
}
