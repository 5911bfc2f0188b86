import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { PushRequest } from '../connector.ts'
import { push } from './push.ts'
import { sessionAt } from './testing/fixtures.ts'

const NEWER = 'x-twitter-webhooks-signature-oauth2'
const OLDER = 'x-twitter-webhooks-signature'
const SECRETS = { accessToken: 't', clientSecret: 'client hush', consumerSecret: 'consumer hush' }
const session = sessionAt('http://x.example', { secrets: SECRETS })
const never = () => new AbortController().signal

const sign = (secret: string, content: string) =>
  `sha256=${createHmac('sha256', secret).update(content).digest('base64')}`

const DELETED = JSON.stringify({
  data: {
    event_type: 'post.delete',
    filter: { user_id: session.externalId },
    payload: { id: '7', author_id: session.externalId },
  },
})

const brought = (headers: Record<string, string>, body = DELETED): PushRequest => ({
  query: {},
  headers,
  body: Buffer.from(body),
})

describe('what is brought', () => {
  test.each([
    ['by the newer secret', { [NEWER]: sign('client hush', DELETED) }],
    ['by the older secret', { [OLDER]: sign('consumer hush', DELETED) }],
    ['by both', { [NEWER]: sign('client hush', DELETED), [OLDER]: sign('consumer hush', DELETED) }],
  ])('is taken when it is signed %s', async (_how, headers) =>
    expect(await push.read([session], brought(headers), never())).toMatchObject({
      kind: 'pages',
      pages: [{ accountId: 'account', happenings: [{ kind: 'messageDeleted', externalId: '7' }] }],
    }),
  )

  test.each([
    ['not signed', {}],
    ['signed by somebody else', { [NEWER]: sign('guess', DELETED) }],
    ['signed over other bytes', { [NEWER]: sign('client hush', `${DELETED} `) }],
    ['signed with nothing', { [NEWER]: '' }],
    // Whoever may forge the one must not be let in by leaving the other as it was.
    [
      'signed wrongly by the newer and rightly by the older',
      { [NEWER]: sign('guess', DELETED), [OLDER]: sign('consumer hush', DELETED) },
    ],
  ])('is refused when it is %s', async (_how, headers) =>
    expect(await push.read([session], brought(headers), never())).toEqual({
      kind: 'refused',
      code: 'badSignature',
    }),
  )

  test('is refused when the account has no secret to check it with', async () => {
    const bare = sessionAt('http://x.example', { secrets: { accessToken: 't' } })
    const headers = { [OLDER]: sign('', DELETED), [NEWER]: sign('', DELETED) }
    expect(await push.read([bare], brought(headers), never())).toMatchObject({ code: 'badSignature' })
  })

  test('is refused when it is no JSON, however well it is signed', async () =>
    expect(await push.read([session], brought({ [NEWER]: sign('client hush', '{') }, '{'), never())).toEqual({
      kind: 'refused',
      code: 'malformed',
    }))

  test('goes to the account that it is about', async () => {
    const other = { ...session, accountId: 'other', externalId: '42' }
    const headers = { [NEWER]: sign('client hush', DELETED) }
    expect(await push.read([other, session], brought(headers), never())).toMatchObject({
      pages: [{ accountId: 'account' }],
    })
    expect(await push.read([other], brought(headers), never())).toEqual({ kind: 'pages', pages: [] })
  })
})

describe('the question whose address it is', () => {
  test('is answered with the secret of the app', () =>
    expect(push.answerChallenge(session, { ...brought({}), query: { crc_token: 'abc' } })).toEqual({
      response_token: sign('client hush', 'abc'),
    }))

  test('is no question without a token', () => expect(push.answerChallenge(session, brought({}))).toBeNull())
})
