import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ReadingTrouble } from '../health.ts'
import { login } from './login.ts'
import { type MailSession, openAccess } from './mail-session.ts'
import { type EmailSecrets, secretsSchema, settingsSchema } from './settings.ts'

const never = new AbortController().signal

describe('logging in by the page of a provider', () => {
  let server: Server
  let url = ''
  let asked: URLSearchParams[] = []
  let answer: { status: number; body: unknown } = { status: 200, body: {} }
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let body = ''
      for await (const piece of request) body += piece
      asked.push(new URLSearchParams(body))
      response
        .writeHead(answer.status, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer.body))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address !== null && typeof address === 'object') url = `http://127.0.0.1:${address.port}`
  })
  afterAll(() => server.close())

  const settings = (more: object = {}) =>
    settingsSchema.parse({
      address: 'aiuto@aurora.example',
      login: 'google',
      authorizeUrl: `${url}/authorize`,
      tokenUrl: `${url}/token`,
      ...more,
    })
  const pending = () =>
    secretsSchema.parse(login.pendingSecrets({ clientId: 'an-app', clientSecret: 'its-secret' }))
  const back = { code: 'a-code', verifier: 'a-verifier', redirectUri: 'https://desk.example/back', query: {} }
  const grant = { access_token: 'fresh', refresh_token: 'next', expires_in: 3600 }

  test.each([
    ['google', 'https://mail.google.com/'],
    ['microsoft', 'https://outlook.office.com/SMTP.Send'],
  ])('of %s leads there with a challenge, and offers the address', async (provider, scope) => {
    const started = await login.start(settings({ login: provider }), pending(), back.redirectUri, never)
    const query = new URL(started.url).searchParams
    expect(started.url).toMatch(new RegExp(`^${url}/authorize`))
    expect(query.get('scope')).toContain(scope)
    expect(query.get('login_hint')).toBe('aiuto@aurora.example')
    expect(query.get('code_challenge_method')).toBe('S256')
    expect(query.get('state')).toBe(started.state)
    expect(started.url).not.toContain(started.verifier)
    expect(started.url).not.toContain('its-secret')
  })

  test('needs an app, and a provider', async () => {
    const noApp = secretsSchema.parse({ accessToken: 'still-to-come' })
    await expect(login.start(settings(), noApp, back.redirectUri, never)).rejects.toThrow(/client id/)
    const nobody = settings({ login: undefined })
    await expect(login.start(nobody, pending(), back.redirectUri, never)).rejects.toThrow(/login page/)
  })

  test('changes the code for tokens, once, and forgets the password', async () => {
    asked = []
    answer = { status: 200, body: grant }
    const done = await login.finish(settings(), { ...pending(), password: 'old one' }, back, never)
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      grant_type: 'authorization_code',
      code: 'a-code',
      code_verifier: 'a-verifier',
      client_id: 'an-app',
      client_secret: 'its-secret',
    })
    expect(secretsSchema.parse(done.secrets)).toMatchObject({ accessToken: 'fresh', refreshToken: 'next' })
    expect(done.secrets.password).toBeUndefined()
  })

  test.each([400, 401, 500])('fails when the provider answers %d', async status => {
    answer = { status, body: { error: 'invalid_grant' } }
    await expect(login.finish(settings(), pending(), back, never)).rejects.toThrow(/refused/)
  })

  describe('a token', () => {
    const sessionWith = (secrets: EmailSecrets): MailSession => ({
      accountId: 'a',
      externalId: 'aiuto@aurora.example',
      handle: 'aiuto@aurora.example',
      connectedAt: new Date(),
      settings: settings(),
      secrets,
      keywords: [],
      brandHandles: [],
      watchedThreads: [],
      watchedProfiles: [],
      renewSecrets: (spent, renew) => renew(spent),
    })
    const secretsUntil = (ms: number): EmailSecrets => ({
      ...pending(),
      accessToken: 'old',
      refreshToken: 'kept',
      expiresAt: new Date(Date.now() + ms).toISOString(),
    })

    test('that is good is used as it is', async () => {
      asked = []
      const { proof } = await openAccess(sessionWith(secretsUntil(600_000)), never)
      expect([proof, asked]).toEqual([{ kind: 'token', accessToken: 'old' }, []])
    })

    test('that runs out is renewed before it is used; the old refresh token is kept where no new one comes', async () => {
      answer = { status: 200, body: { access_token: 'fresh', expires_in: '3600' } }
      let kept: EmailSecrets | null = null
      const session = sessionWith(secretsUntil(60_000))
      const { proof } = await openAccess(
        { ...session, renewSecrets: async (spent, renew) => (kept = await renew(spent)) },
        never,
      )
      expect(proof).toEqual({ kind: 'token', accessToken: 'fresh' })
      expect(kept).toMatchObject({ accessToken: 'fresh', refreshToken: 'kept' })
    })

    test.each([
      [400, 'needsLogin'],
      [503, 'unreachable'],
    ])('that cannot be renewed (%d) is told of', async (status, code) => {
      answer = { status, body: {} }
      const trouble = await openAccess(sessionWith(secretsUntil(0)), never).catch((error: unknown) => error)
      expect(trouble).toBeInstanceOf(ReadingTrouble)
      expect(trouble).toMatchObject({ code })
    })
  })
})
