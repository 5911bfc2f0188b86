import {
  createCipheriv,
  createECDH,
  createPrivateKey,
  type ECDH,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
import type { Vault } from '../vault.ts'

/** A browser that takes notes: where they are left, and the keys that read them (base64url). */
export interface PushTarget {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

/** By which push services know this installation (VAPID, RFC 8292). */
export interface PushIdentity {
  /** Uncompressed point, base64url: browsers subscribe to it. */
  readonly publicKey: string
  readonly privateKey: KeyObject
}

/** `gone`: the browser takes no notes any more. `refused`: nobody will be helped by asking again. */
export type PushOutcome = 'sent' | 'gone' | 'refused' | 'retry'

const RECORD_BYTES = 4096
const TOKEN_SECONDS = 12 * 3600
/** Older than this a note is no help any more. */
const TTL_SECONDS = 12 * 3600
const PATIENCE_MS = 10_000

/** The same on every node and after every start: it comes from the secret of the installation, and is kept nowhere. */
export function readPushIdentity(vault: Vault): PushIdentity {
  const scalar = vault.sign(Buffer.from('identity'), 'web push')
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(scalar)
  const point = curve.getPublicKey()
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: scalar.toString('base64url'),
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  return {
    publicKey: point.toString('base64url'),
    privateKey: createPrivateKey({ key: jwk, format: 'jwk' }),
  }
}

/** As RFC 8291 has it, in one record; salt and sender are chosen anew each time. */
export function encryptNote(
  text: string,
  { p256dh, auth }: Omit<PushTarget, 'endpoint'>,
  salt: Buffer = randomBytes(16),
  sender: ECDH = newSender(),
): Buffer {
  const theirs = Buffer.from(p256dh, 'base64url')
  const ours = sender.getPublicKey()
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours])
  const secret = derive(sender.computeSecret(theirs), Buffer.from(auth, 'base64url'), info, 32)
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  // The mark of the last record.
  const body = Buffer.concat([
    cipher.update(Buffer.concat([Buffer.from(text), Buffer.from([2])])),
    cipher.final(),
  ])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(RECORD_BYTES)
  return Buffer.concat([salt, size, Buffer.from([ours.length]), ours, body, cipher.getAuthTag()])
}

const derive = (key: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, bytes))

function newSender(): ECDH {
  const sender = createECDH('prime256v1')
  sender.generateKeys()
  return sender
}

/** Says to a push service who we are; good for this service alone, and for half a day. */
export function writeToken(endpoint: string, identity: PushIdentity, contact: string, now: Date): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now.getTime() / 1000) + TOKEN_SECONDS,
    sub: contact,
  }
  const signed = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`
  const signature = sign('sha256', Buffer.from(signed), {
    key: identity.privateKey,
    dsaEncoding: 'ieee-p1363',
  })
  return `${signed}.${signature.toString('base64url')}`
}

export interface PushNote {
  readonly text: string
  /** Of notes with the same one a service keeps the last: 32 letters at most. */
  readonly topic: string
}

/** Leaves a note with the browser's push service. Never throws for trouble that can be expected. */
export async function sendNote(
  target: PushTarget,
  { text, topic }: PushNote,
  { identity, contact, now }: { identity: PushIdentity; contact: string; now: Date },
): Promise<PushOutcome> {
  const token = writeToken(target.endpoint, identity, contact, now)
  try {
    const answer = await fetch(target.endpoint, {
      method: 'POST',
      headers: {
        authorization: `vapid t=${token}, k=${identity.publicKey}`,
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        ttl: String(TTL_SECONDS),
        urgency: 'high',
        topic,
      },
      body: new Uint8Array(encryptNote(text, target)),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await answer.body?.cancel()
    return readOutcome(answer.status)
  } catch {
    return 'retry'
  }
}

function readOutcome(status: number): PushOutcome {
  if (status >= 200 && status < 300) return 'sent'
  if (status === 404 || status === 410) return 'gone'
  return status === 429 || status >= 500 ? 'retry' : 'refused'
}
