import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../start-sandbox.ts'

let sandbox: RunningSandbox
let time: number
let count = 0

beforeEach(async () => {
  time = Date.parse('2026-11-21T09:00:00Z')
  sandbox = await startSandbox({ port: 0, limits: 'none', now: () => new Date(time) })
})

afterEach(() => sandbox.close())

interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly oauth?: { readonly [name: string]: string }
  readonly form?: { readonly [name: string]: string }
  readonly tokenSecret?: string
  readonly consumerSecret?: string
}

const percent = (text: string) =>
  [...new TextEncoder().encode(text)]
    .map(byte => {
      const character = String.fromCharCode(byte)
      return /[A-Za-z0-9\-._~]/.test(character)
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')

/** RFC 5849, section 3.4, written down from its text: not the code that is being tested. */
function authorize({ method, path, oauth = {}, form = {}, tokenSecret = '', consumerSecret }: Call): string {
  const url = new URL(sandbox.url + path)
  const parameters: { [name: string]: string } = {
    oauth_consumer_key: sandbox.credentials.consumerKey,
    oauth_nonce: `nonce-${++count}`,
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(Math.floor(time / 1000)),
    oauth_version: '1.0',
    ...oauth,
  }
  const all = [...Object.entries(parameters), ...Object.entries(form), ...url.searchParams]
    .map(([name, value]) => [percent(name), percent(value)] as const)
    .sort(([n, v], [m, w]) => (n === m ? (v < w ? -1 : 1) : n < m ? -1 : 1))
  const base = `${method}&${percent(url.origin + url.pathname)}&${percent(all.map(pair => pair.join('=')).join('&'))}`
  const key = `${percent(consumerSecret ?? sandbox.credentials.consumerSecret)}&${percent(tokenSecret)}`
  const signature = createHmac('sha1', key).update(base).digest('base64')
  const header = { ...parameters, oauth_signature: signature }
  return `OAuth ${Object.entries(header)
    .map(([name, value]) => `${name}="${percent(value)}"`)
    .join(', ')}`
}

async function call(wish: Call, authorization = authorize(wish)) {
  const response = await fetch(sandbox.url + wish.path, {
    method: wish.method,
    headers: { authorization },
    ...(wish.form && { body: new URLSearchParams(wish.form) }),
    redirect: 'manual',
  })
  const text = await response.text()
  return { status: response.status, text, pairs: Object.fromEntries(new URLSearchParams(text)) }
}

const callback = 'http://127.0.0.1:9/callback'
const askForToken = (oauth: { [name: string]: string } = { oauth_callback: callback }) =>
  call({ method: 'POST', path: '/oauth/request_token', oauth })

async function consent(token: string, fields: { [name: string]: string } = { username: 'aurora_aiuta' }) {
  const response = await fetch(`${sandbox.url}/oauth/authenticate?oauth_token=${token}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}

const redeem = (token = '', secret = '', oauth_verifier = '') =>
  call({
    method: 'POST',
    path: '/oauth/access_token',
    oauth: { oauth_token: token, oauth_verifier },
    tokenSecret: secret,
  })

const verifierOf = (location: string | null) =>
  new URL(location ?? '').searchParams.get('oauth_verifier') ?? ''

describe('three steps', () => {
  test('lead to tokens with which requests are signed', async () => {
    const first = await askForToken()
    expect(first.pairs).toMatchObject({ oauth_callback_confirmed: 'true' })
    const { oauth_token: token = '', oauth_token_secret: secret = '' } = first.pairs
    const page = await fetch(`${sandbox.url}/oauth/authorize?oauth_token=${token}`)
    expect(await page.text()).toContain('@aurora_aiuta')
    const { location } = await consent(token)
    expect(new URL(location ?? '').searchParams.get('oauth_token')).toBe(token)
    const { pairs } = await redeem(token, secret, verifierOf(location))
    expect(pairs).toMatchObject({
      screen_name: 'aurora_aiuta',
      user_id: sandbox.network.findUser('aurora_aiuta')?.id,
    })
    const me = await call({
      method: 'GET',
      path: '/2/users/me?user.fields=created_at,name&expansions=pinned_tweet_id&a=1&a-b=2',
      oauth: { oauth_token: pairs.oauth_token ?? '' },
      tokenSecret: pairs.oauth_token_secret ?? '',
    })
    expect(JSON.parse(me.text)).toMatchObject({ data: { username: 'aurora_aiuta' } })
  })

  test('may end with a number to be typed', async () => {
    const { pairs } = await askForToken({ oauth_callback: 'oob' })
    const { text, status } = await consent(pairs.oauth_token ?? '')
    const verifier = /<h1>([0-9]{7})<\/h1>/.exec(text)?.[1]
    expect(status).toBe(200)
    expect((await redeem(pairs.oauth_token, pairs.oauth_token_secret, verifier)).status).toBe(200)
  })

  test('may end with a no', async () => {
    const { pairs } = await askForToken()
    const { location } = await consent(pairs.oauth_token ?? '', { deny: '1' })
    expect(new URL(location ?? '').searchParams.get('denied')).toBe(pairs.oauth_token)
    expect((await consent(pairs.oauth_token ?? '')).status).toBe(403)
  })

  test('take a verifier once, and no other', async () => {
    const { pairs } = await askForToken()
    const { location } = await consent(pairs.oauth_token ?? '')
    const verifier = verifierOf(location)
    const again = () => redeem(pairs.oauth_token, pairs.oauth_token_secret, verifier)
    expect((await again()).status).toBe(200)
    expect((await again()).status).toBe(401)
  })

  test('end where the verifier is wrong, or the person has not been asked', async () => {
    const { pairs } = await askForToken()
    expect((await redeem(pairs.oauth_token, pairs.oauth_token_secret, 'x')).status).toBe(401)
    expect((await consent(pairs.oauth_token ?? '')).status).toBe(403)
  })

  test('take five minutes at most', async () => {
    const { pairs } = await askForToken()
    time += 301_000
    expect((await consent(pairs.oauth_token ?? '')).status).toBe(403)
  })
})

describe('a signature', () => {
  const path = '/oauth/request_token'
  const wish: Call = { method: 'POST', path, oauth: { oauth_callback: callback } }

  test('covers the form, too', async () => {
    const form = { oauth_callback: 'http://127.0.0.1:9/è+%20', 'x-b': '1', x: '2' }
    expect((await call({ method: 'POST', path, form })).status).toBe(200)
    const header = authorize({ method: 'POST', path, form })
    const other = { method: 'POST', path, form: { ...form, x: '3' } } as const
    expect((await call(other, header)).status).toBe(401)
  })

  test.each<[string, Partial<Call>]>([
    ['another secret', { consumerSecret: 'x' }],
    ['a token secret where there is none', { tokenSecret: 'x' }],
    ['another key', { oauth: { oauth_callback: callback, oauth_consumer_key: 'x' } }],
    ['another method', { oauth: { oauth_callback: callback, oauth_signature_method: 'PLAINTEXT' } }],
    ['a time of ten minutes ago', { oauth: { oauth_callback: callback, oauth_timestamp: '1795251000' } }],
    ['no nonce', { oauth: { oauth_callback: callback, oauth_nonce: '' } }],
  ])('with %s is none', async (_, change) => {
    const answer = await call({ ...wish, ...change })
    expect(answer.status).toBe(401)
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ code: 32 }] })
  })

  test('counts once', async () => {
    const header = authorize(wish)
    expect((await call(wish, header)).status).toBe(200)
    expect((await call(wish, header)).status).toBe(401)
  })

  test('does not make any address good', async () => {
    expect((await askForToken({ oauth_callback: 'javascript:alert(1)' })).status).toBe(403)
    expect((await askForToken({})).status).toBe(403)
  })
})

describe("the app's own token", () => {
  const ask = (user: string, password: string, grant_type = 'client_credentials') =>
    fetch(`${sandbox.url}/oauth2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${user}:${password}`)}` },
      body: new URLSearchParams({ grant_type }),
    })

  test('is given for key and secret', async () => {
    const { consumerKey, consumerSecret, bearer } = sandbox.credentials
    const answer = await ask(consumerKey, consumerSecret)
    expect(await answer.json()).toEqual({ token_type: 'bearer', access_token: bearer })
  })

  test('is given for nothing else', async () => {
    const { consumerKey, consumerSecret } = sandbox.credentials
    expect((await ask(consumerKey, 'x')).status).toBe(403)
    expect((await ask(consumerKey, consumerSecret, 'password')).status).toBe(403)
  })
})
