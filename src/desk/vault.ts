import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps the secrets of accounts encrypted at rest (AES-256-GCM). The key never stands in the database. */
export interface Vault {
  /** `context` is bound to the seal: what was sealed for one row does not open for another. */
  seal(value: unknown, context: string): Buffer
  /** Throws when the key is another one or the bytes were changed. */
  open(sealed: Buffer, context: string): unknown
  /** A signature (HMAC-SHA256) that nobody else can make; of another context it is another one. */
  sign(bytes: Uint8Array, context: string): Buffer
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

export function createVault(secret: string): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, 'pronto', 'account secrets', 32))
  const signingKey = Buffer.from(hkdfSync('sha256', secret, 'pronto', 'signatures', 32))
  return {
    seal(value, context) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(sealed, context) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(context))
        .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      const body = Buffer.concat([
        decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)),
        decipher.final(),
      ])
      return JSON.parse(body.toString('utf8'))
    },
    sign: (bytes, context) => createHmac('sha256', signingKey).update(`${context}\0`).update(bytes).digest(),
  }
}
