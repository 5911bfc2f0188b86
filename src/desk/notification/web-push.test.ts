import { createDecipheriv, createECDH, createPublicKey, hkdfSync, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVault } from '../vault.ts'
import { encryptNote, readPushIdentity, sendNote } from './web-push.ts'

/** The example of RFC 8291, appendix A. */
const RFC = {
  text: 'When I grow up, I want to be a watermelon',
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  salt: 'DGv6ra1nlYgDCS1FRnbzlw',
  sender: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  sent: 'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
}

test('a note is written as the standard’s own example', () => {
  const sender = createECDH('prime256v1')
  sender.setPrivateKey(Buffer.from(RFC.sender, 'base64url'))
  const written = encryptNote(RFC.text, RFC, Buffer.from(RFC.salt, 'base64url'), sender)
  expect(written.toString('base64url')).toBe(RFC.sent)
})

const identity = readPushIdentity(createVault('a secret of the tests'))
const seen: { headers: IncomingHttpHeaders; body: Buffer }[] = []
let status = 201
const service = createServer(async (request, reply) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  seen.push({ headers: request.headers, body: Buffer.concat(parts) })
  reply.writeHead(status).end()
})
beforeAll(() => new Promise<void>(resolve => void service.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise(resolve => void service.close(resolve)))

const browser = createECDH('prime256v1')
browser.generateKeys()
const auth = Buffer.from('0123456789abcdef')
const origin = () => `http://127.0.0.1:${(service.address() as AddressInfo).port}`
const NOW = new Date('2026-05-04T09:00:00Z')
const send = (text: string) =>
  sendNote(
    {
      endpoint: `${origin()}/note`,
      p256dh: browser.getPublicKey('base64url'),
      auth: auth.toString('base64url'),
    },
    { text, topic: 'topic' },
    { identity, contact: 'https://desk.example', now: NOW },
  )

/** As a browser reads it. */
function decrypt(body: Buffer): string {
  const salt = body.subarray(0, 16)
  const length = body[20] ?? 0
  const sender = body.subarray(21, 21 + length)
  const sealed = body.subarray(21 + length)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender])
  const secret = Buffer.from(hkdfSync('sha256', browser.computeSecret(sender), auth, info, 32))
  const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16))
  const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12))
  const cipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16))
  const text = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
  expect(text.at(-1)).toBe(2)
  return text.subarray(0, -1).toString('utf8')
}

test('a push service is given what the browser alone can read, and learns who gave it', async () => {
  expect(await send('Ciao, Sara: è tuo')).toBe('sent')
  const { headers, body } = seen.at(-1) as (typeof seen)[number]
  expect(decrypt(body)).toBe('Ciao, Sara: è tuo')
  expect(body.toString('utf8')).not.toContain('Sara')
  expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', topic: 'topic', urgency: 'high' })
  const [, token = '', key] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(headers.authorization ?? '') ?? []
  expect(key).toBe(identity.publicKey)
  const [head = '', claims = '', signature = ''] = token.split('.')
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey(identity.privateKey), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  expect(isSigned).toBe(true)
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
    aud: origin(),
    exp: NOW.getTime() / 1000 + 12 * 3600,
    sub: 'https://desk.example',
  })
})

test.each([
  [201, 'sent'],
  [404, 'gone'],
  [410, 'gone'],
  [400, 'refused'],
  [403, 'refused'],
  [429, 'retry'],
  [503, 'retry'],
  [301, 'refused'],
])('a push service that says %i: %s', async (answered, outcome) => {
  status = answered
  expect(await send('x')).toBe(outcome)
})

test('one that is not there is asked again', async () => {
  const nowhere = {
    endpoint: 'http://127.0.0.1:1/note',
    p256dh: browser.getPublicKey('base64url'),
    auth: 'x',
  }
  const by = { identity, contact: 'https://desk.example', now: NOW }
  expect(
    await sendNote({ ...nowhere, auth: auth.toString('base64url') }, { text: 'x', topic: 't' }, by),
  ).toBe('retry')
})

test('every node of an installation is known by the same key, another installation by another', () => {
  expect(readPushIdentity(createVault('a secret of the tests')).publicKey).toBe(identity.publicKey)
  expect(readPushIdentity(createVault('another secret')).publicKey).not.toBe(identity.publicKey)
})
