import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../start-sandbox.ts'

let sandbox: RunningSandbox
let time = Date.parse('2026-11-21T09:00:00Z')
const verifier = 'a-verifier-that-is-long-enough-for-anyone-0123456789'
const redirect = 'http://127.0.0.1:9/callback'

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, limits: 'none', now: () => new Date(time) })
})

afterAll(() => sandbox.close())

function authorizePath(change: { [name: string]: string } = {}): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: sandbox.credentials.clientId,
    redirect_uri: redirect,
    scope: 'tweet.read users.read offline.access',
    state: 'keep me',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...change,
  })
  return `/i/oauth2/authorize?${query}`
}

async function agree(change?: { [name: string]: string }): Promise<URL> {
  const response = await fetch(sandbox.url + authorizePath(change), {
    method: 'POST',
    body: new URLSearchParams({ username: 'aurora_aiuta' }),
    redirect: 'manual',
  })
  expect(response.status).toBe(302)
  return new URL(response.headers.get('location') ?? '')
}

async function ask(path: string, fields: { [name: string]: string }, as: 'form' | 'json' = 'form') {
  const { clientId, clientSecret } = sandbox.credentials
  const response = await fetch(sandbox.url + path, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`,
      ...(as === 'json' && { 'content-type': 'application/json' }),
    },
    body: as === 'json' ? JSON.stringify(fields) : new URLSearchParams(fields),
  })
  return { status: response.status, body: (await response.json()) as { [name: string]: string } }
}

const exchange = (code: string, change: { [name: string]: string } = {}, as?: 'form' | 'json') =>
  ask(
    '/2/oauth2/token',
    { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirect, ...change },
    as,
  )

const me = (token = '') =>
  fetch(`${sandbox.url}/2/users/me`, { headers: { authorization: `Bearer ${token}` } })

async function login() {
  const target = await agree()
  return (await exchange(target.searchParams.get('code') ?? '')).body
}

describe('agreeing', () => {
  test('shows the people to log in as', async () => {
    const response = await fetch(sandbox.url + authorizePath())
    expect(await response.text()).toContain('@aurora_aiuta')
  })

  test('brings state and code back to the app', async () => {
    const target = await agree()
    expect(target.href.startsWith(redirect)).toBe(true)
    expect(target.searchParams.get('state')).toBe('keep me')
    expect(target.searchParams.get('code')).toBeTruthy()
  })

  test.each<{ [name: string]: string }>([
    { client_id: 'somebody' },
    { redirect_uri: 'javascript:alert(1)' },
    { response_type: 'token' },
    { scope: '' },
    { state: 'x'.repeat(501) },
    { scope: 'tweet.read tweet.burn' },
  ])('does not go on with %j', async change => {
    const response = await fetch(sandbox.url + authorizePath(change), { redirect: 'manual' })
    expect(response.status).toBe(400)
  })
})

test('a person may say no', async () => {
  const response = await fetch(sandbox.url + authorizePath(), {
    method: 'POST',
    body: new URLSearchParams({ deny: '1' }),
    redirect: 'manual',
  })
  const target = new URL(response.headers.get('location') ?? '')
  expect(Object.fromEntries(target.searchParams)).toEqual({ state: 'keep me', error: 'access_denied' })
})

test('a plain challenge is its verifier', async () => {
  const target = await agree({ code_challenge: verifier, code_challenge_method: 'plain' })
  expect((await exchange(target.searchParams.get('code') ?? '')).status).toBe(200)
})

describe('on a bad day', () => {
  const spoil = (faults: object) =>
    fetch(`${sandbox.url}/sandbox/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(faults),
    })
  const refresh = (token = '') =>
    ask('/2/oauth2/token', { grant_type: 'refresh_token', refresh_token: token })

  afterEach(() => fetch(`${sandbox.url}/sandbox/faults`, { method: 'DELETE' }))

  test('a token expires before its time, and is renewed', async () => {
    const { access_token, refresh_token } = await login()
    await spoil({ expireToken: 1 })
    expect((await me(access_token)).status).toBe(401)
    expect((await me(access_token)).status).toBe(401)
    expect((await me((await refresh(refresh_token)).body.access_token)).status).toBe(200)
  })

  test('a user throws the app out, and lets it in again', async () => {
    const { access_token, refresh_token } = await login()
    const own = sandbox.credentials.users.find(user => user.username === 'aurora_aiuta')?.accessToken
    await spoil({ revokedUsers: ['@Aurora_Aiuta'] })
    expect((await me(access_token)).status).toBe(401)
    expect((await me(own)).status).toBe(401)
    expect((await refresh(refresh_token)).status).toBe(400)
    await spoil({ revokedUsers: [] })
    expect((await me(access_token)).status).toBe(200)
  })

  test('two refresh at once, and one of them wins', async () => {
    const { refresh_token } = await login()
    const answers = await Promise.all([refresh(refresh_token), refresh(refresh_token)])
    const [won] = answers.filter(each => each.status === 200)
    expect(answers.map(each => each.status).sort()).toEqual([200, 400])
    expect((await me(won?.body.access_token)).status).toBe(200)
  })

  test('a refresh token used twice ends the grant, where that is the rule', async () => {
    const { refresh_token } = await login()
    await spoil({ refreshReuseRevokes: true })
    const fresh = await refresh(refresh_token)
    expect((await refresh(refresh_token)).status).toBe(400)
    expect((await me(fresh.body.access_token)).status).toBe(401)
    expect((await refresh(fresh.body.refresh_token)).status).toBe(400)
  })

  test('a refresh fails and changes nothing, or succeeds and nobody learns how', async () => {
    const { refresh_token } = await login()
    await spoil({ failRefreshes: 1, refreshLost: 1 })
    expect((await refresh(refresh_token)).status).toBe(503)
    await expect(refresh(refresh_token)).rejects.toThrow()
    expect((await refresh(refresh_token)).status).toBe(400)
  })
})

describe('tokens', () => {
  test.each(['form', 'json'] as const)('are given for a code sent as %s, once', async as => {
    const code = (await agree()).searchParams.get('code') ?? ''
    const first = await exchange(code, {}, as)
    expect(first.body).toMatchObject({
      token_type: 'bearer',
      expires_in: 7200,
      scope: 'tweet.read users.read offline.access',
    })
    expect((await me(first.body.access_token)).status).toBe(200)
    expect((await exchange(code, {}, as)).status).toBe(400)
  })

  test.each<{ [name: string]: string }>([
    { code_verifier: 'wrong' },
    { redirect_uri: 'http://127.0.0.1:9/other' },
    { grant_type: 'x' },
  ])('are not given for %j', async change => {
    const code = (await agree()).searchParams.get('code') ?? ''
    expect((await exchange(code, change)).status).toBe(400)
  })

  test('are not given for a code of a minute ago', async () => {
    const code = (await agree()).searchParams.get('code') ?? ''
    time += 60_000
    expect((await exchange(code)).status).toBe(400)
  })

  test('die after two hours and live on by refreshing, each refresh token once', async () => {
    const old = await login()
    time += 7_200_001
    expect((await me(old.access_token)).status).toBe(401)
    const refresh = () =>
      ask('/2/oauth2/token', { grant_type: 'refresh_token', refresh_token: old.refresh_token ?? '' })
    const fresh = await refresh()
    expect((await me(fresh.body.access_token)).status).toBe(200)
    expect((await refresh()).status).toBe(400)
  })

  test('end when revoked', async () => {
    const { access_token: token = '' } = await login()
    expect((await ask('/2/oauth2/revoke', { token })).body).toEqual({ revoked: true })
    expect((await me(token)).status).toBe(401)
  })

  test('do only what their scopes allow', async () => {
    const { access_token } = await login()
    const response = await fetch(`${sandbox.url}/2/tweets`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Buongiorno' }),
    })
    expect(response.status).toBe(403)
  })

  test('a client with the wrong secret gets nothing', async () => {
    const response = await fetch(`${sandbox.url}/2/oauth2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${sandbox.credentials.clientId}:wrong`)}` },
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'x' }),
    })
    expect(response.status).toBe(401)
  })
})

test.each(['', 'Bearer', 'Bearer x', 'Bearer 123-abc', 'Basic eDp5', 'OAuth oauth_token="1-x"', 'OAuth %%%'])(
  'authorization "%s" is nobody',
  async authorization => {
    const response = await fetch(`${sandbox.url}/2/users/me`, { headers: { authorization } })
    expect(response.status).toBe(401)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toEqual({
      title: 'Unauthorized',
      type: 'about:blank',
      status: 401,
      detail: 'Unauthorized',
    })
  },
)
