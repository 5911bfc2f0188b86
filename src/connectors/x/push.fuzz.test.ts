import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzzRuns } from '../../../test/fuzz-runs.ts'
import { push } from './push.ts'
import { sessionAt } from './testing/fixtures.ts'

const SECRETS = { accessToken: 't', clientSecret: 'client hush', consumerSecret: 'consumer hush' }
const session = sessionAt('http://x.example', { secrets: SECRETS })
const NEWER = 'x-twitter-webhooks-signature-oauth2'
const OLDER = 'x-twitter-webhooks-signature'
const never = new AbortController().signal

const sign = (secret: string, body: Uint8Array) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('base64')}`

const body = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.json().map(text => new TextEncoder().encode(text)),
)
/** Near misses too: of the right length and beginning, without its prefix, of another body. */
const signature = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.base64String({ minLength: 44, maxLength: 44 }).map(text => `sha256=${text}`),
  body.map(other => sign('client hush', other)),
  fc.constant('sha256='),
)

test('nothing comes in by a signature that is not over these bytes', () =>
  fc.assert(
    fc.asyncProperty(
      body,
      fc.option(signature, { nil: undefined }),
      fc.option(signature, { nil: undefined }),
      async (bytes, newer, older) => {
        fc.pre(newer !== sign(SECRETS.clientSecret, bytes) && older !== sign(SECRETS.consumerSecret, bytes))
        const answer = await push.read(
          [session],
          { query: {}, headers: { [NEWER]: newer, [OLDER]: older }, body: bytes },
          never,
        )
        expect(answer).toEqual({ kind: 'refused', code: 'badSignature' })
      },
    ),
    fuzzRuns(1_000),
  ))

test('what is signed is taken, or refused as malformed, and never breaks the house', () =>
  fc.assert(
    fc.asyncProperty(body, fc.boolean(), async (bytes, isNewer) => {
      const headers = isNewer
        ? { [NEWER]: sign(SECRETS.clientSecret, bytes) }
        : { [OLDER]: sign(SECRETS.consumerSecret, bytes) }
      const answer = await push.read([session], { query: {}, headers, body: bytes }, never)
      if (answer.kind === 'refused') expect(answer.code).toBe('malformed')
      else expect(answer.pages).toEqual([])
    }),
    fuzzRuns(500),
  ))

test('any challenge is answered by its own proof', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), fc.string()), (token, rest) => {
      const query = { ...rest, crc_token: token }
      const proof = sign(SECRETS.clientSecret, new TextEncoder().encode(token))
      expect(push.answerChallenge(session, { query, headers: {}, body: new Uint8Array() })).toEqual({
        response_token: proof,
      })
    }),
    fuzzRuns(500),
  ))
