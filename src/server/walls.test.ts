import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROUTES } from '../contract/routes.ts'
import { WEB_FOLDER } from './serve-web.ts'
import {
  BASE_URL,
  type Browser,
  createBrowser,
  emailOf,
  newAddress,
  openServer,
  PASSWORD,
  type TestServer,
} from './testing/open-server.ts'

let server: TestServer
let owner: Browser
beforeAll(async () => {
  server = await openServer({ imageOrigins: ['http://pictures.example:4480'] })
  owner = await server.as('giulia')
})
afterAll(() => server.close())

const UNSAFE = [
  ...Object.values(ROUTES)
    .filter(route => route.method !== 'GET')
    .map(({ method, url }) => [method, url.replace(':id', randomUUID())] as const),
  ['POST', '/api/auth/sign-in/email'],
  ['POST', '/api/auth/sign-out'],
  ['POST', '/api/auth/change-password'],
  ['POST', '/api/auth/organization/invite-member'],
] as const

const FOREIGN: readonly Readonly<Record<string, string>>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: '' },
  { origin: 'http://desk.example' },
  { origin: 'https://desk.example:4400' },
  { origin: `${BASE_URL}.evil.example` },
  { origin: 'https://desk.lan:4400', host: 'desk.lan:4400' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: BASE_URL, 'sec-fetch-site': 'cross-site' },
]

describe('a request that another site makes with our cookie', () => {
  test.each(UNSAFE)('%s %s is refused, however it says so', async (method, url) => {
    for (const headers of FOREIGN) {
      const answer = await owner.ask(method, url, { headers, body: {} })
      expect(answer, JSON.stringify(headers)).toMatchObject({
        status: 403,
        body: { error: { code: 'crossOrigin' } },
      })
    }
  })

  test('has not signed anybody out', async () => expect((await owner.get('/api/me')).status).toBe(200))

  test('is let through when it is our own', async () => {
    const own: Readonly<Record<string, string>>[] = [
      { origin: BASE_URL },
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'http://desk.lan:4400', host: 'desk.lan:4400' },
      {},
    ]
    for (const headers of own) {
      const answer = await owner.ask('DELETE', `/api/accounts/${randomUUID()}`, { headers })
      expect(answer.body.error.code).toBe('notFound')
    }
  })

  test('is not even read as a form: no page can post JSON by a form', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await owner.ask('POST', '/api/accounts', {
        headers: { 'content-type': type },
        body: '{"channel":"x"}',
      })
      expect(answer).toMatchObject({ status: 415, body: { error: { code: 'unsupportedMedia' } } })
    }
  })
})

const policyOf = (header: unknown): Map<string, string[]> =>
  new Map(
    String(header)
      .split(';')
      .map(directive => {
        const [name = '', ...values] = directive.trim().split(' ')
        return [name, values]
      }),
  )

describe('every answer', () => {
  test.each(['/api/me', '/api/health', '/api/nothing', '/api/tickets', '/'])(
    '%s carries the strict policy',
    async url => {
      const { headers } = await owner.get(url)
      const policy = policyOf(headers['content-security-policy'])
      expect(policy.get('default-src')).toEqual(["'self'"])
      for (const name of ['object-src', 'base-uri', 'frame-ancestors'])
        expect(policy.get(name)).toEqual(["'none'"])
      for (const name of [
        'script-src',
        'style-src',
        'connect-src',
        'worker-src',
        'form-action',
        'font-src',
      ]) {
        const values = policy.get(name)?.filter(value => !value.startsWith("'nonce-"))
        expect(values, name).toEqual(["'self'"])
      }
      expect(policy.get('img-src')).toEqual(["'self'", 'data:', 'https:', 'http://pictures.example:4480'])
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    },
  )

  test('has a nonce of its own', async () => {
    const answers = await Promise.all([owner.get('/api/me'), owner.get('/api/me')])
    const nonces = answers.flatMap(({ headers }) =>
      [...String(headers['content-security-policy']).matchAll(/'nonce-([^']+)'/g)].map(match => match[1]),
    )
    expect(new Set(nonces).size).toBe(4)
    for (const nonce of nonces) expect(nonce?.length).toBeGreaterThanOrEqual(22)
  })

  test('of the API is kept by nobody', async () => {
    for (const url of ['/api/me', '/api/setup', '/api/tickets', '/api/nothing'])
      expect((await owner.get(url)).headers['cache-control']).toBe('no-store')
  })
})

describe.skipIf(!existsSync(WEB_FOLDER))('the page', () => {
  test('carries the nonce of its own answer, and the mark nowhere', async () => {
    const { headers, text } = await owner.get('/tickets/7')
    const nonce = policyOf(headers['content-security-policy'])
      .get('style-src')
      ?.find(value => value.startsWith("'nonce-"))
      ?.slice(7, -1)
    expect(nonce).toMatch(/./)
    expect(text).toContain(nonce)
    expect(text).not.toMatch(/__CSP_\w*NONCE__/)
    expect(headers['cache-control']).toBe('no-store')
  })

  test('asks for its files at once, and gets them packed and for good', async () => {
    const { headers, text } = await owner.get('/inbox')
    const script = /<script nonce="([^"]+)">/.exec(text)?.[1]
    expect(headers['content-security-policy']).toContain(`'nonce-${script}'`)
    const [name] = /\bdesk-[\w-]+\.js/.exec(text) ?? []
    expect(name).toBeDefined()
    const desk = `/assets/${name}`
    for (const encoding of ['br', 'gzip']) {
      const file = await owner.get(desk, { 'accept-encoding': encoding })
      expect(file.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' })
      expect(file.headers['cache-control']).toContain('immutable')
    }
    expect((await owner.get(desk)).headers).not.toHaveProperty('content-encoding')
  })

  test.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/../../../../package.json',
    '/assets/..%5c..%5cpackage.json',
    '/.env.json',
    '/nothing.js',
  ])('nothing outside its folder: %s', async url => {
    const { status, text } = await owner.get(url)
    // An address that the page may know for its own is answered by the page.
    if (status === 200) expect(text).toContain('<div id="root">')
    else expect([400, 403, 404], text).toContain(status)
    expect(text).not.toContain('"dependencies"')
  })
})

describe('the cookie of a session', () => {
  const signIn = (browser: Browser, password = PASSWORD) =>
    browser.post('/api/auth/sign-in/email', { email: emailOf('sara'), password }, { origin: BASE_URL })

  test('is for this site’s requests alone, and no script reads it', async () => {
    const { headers } = await signIn(createBrowser(server.app, null))
    const cookies = [headers['set-cookie'] ?? []].flat()
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) {
      expect(cookie).toMatch(/;\s*HttpOnly/i)
      expect(cookie).toMatch(/;\s*SameSite=(Lax|Strict)/i)
      expect(cookie).toMatch(/;\s*Path=\//i)
      expect(cookie).not.toMatch(/;\s*Domain=/i)
    }
  })

  test('is good for nothing when it is changed', async () => {
    const session = (owner.cookie ?? '').split('; ').find(each => each.includes('session_token'))
    const [name = '', value = ''] = (session ?? '').split('=')
    for (const forged of [
      `${name}=${value.slice(0, -4)}AAAA`,
      `${name}=x`,
      `${name}=`,
      `${name}=%00`,
      'x'.repeat(5_000),
    ]) {
      const answer = await createBrowser(server.app, forged).get('/api/me')
      expect(answer, forged.slice(0, 40)).toMatchObject({
        status: 401,
        body: { error: { code: 'notSignedIn' } },
      })
    }
  })
})

describe('over https', () => {
  let secure: TestServer
  beforeAll(async () => {
    secure = await openServer({ baseUrl: 'https://desk.example' })
  })
  afterAll(() => secure.close())

  test('cookies are secure, and browsers are told to stay there', async () => {
    const answer = await createBrowser(secure.app, null).post(
      '/api/auth/sign-in/email',
      { email: emailOf('sara'), password: PASSWORD },
      { origin: 'https://desk.example' },
    )
    expect(answer.status).toBe(200)
    for (const cookie of [answer.headers['set-cookie'] ?? []].flat())
      expect(cookie).toMatch(/^__Secure-.*;\s*Secure/i)
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/)
  })
})

test('who asks too often is told to wait, in the form of the API', async () => {
  const hasty = createBrowser(server.app, null)
  let answer = await hasty.get('/api/setup')
  const limit = Number(answer.headers['x-ratelimit-limit'])
  for (let n = 0; n <= limit && answer.status === 200; n++) answer = await hasty.get('/api/health')
  expect(answer).toMatchObject({ status: 429, body: { error: { code: 'tooManyRequests' } } })
  expect(answer.headers['retry-after']).toMatch(/^\d+$/)
  expect((await createBrowser(server.app, null).get('/api/health')).status).toBe(200)
})

test('colleagues behind one address do not wait for each other, nor for files of the cockpit', async () => {
  const remoteAddress = newAddress()
  const ask = async (browser: Browser, url = '/api/me') =>
    (await server.app.inject({ url, remoteAddress, headers: { cookie: browser.cookie ?? '' } })).statusCode
  const [sara, marc] = [await server.as('sara'), await server.as('marc')]
  let status = 200
  for (let n = 0; n < 2000 && status === 200; n++) status = await ask(sara)
  expect(status).toBe(429)
  expect(await ask(marc)).toBe(200)
  expect(await ask(sara, '/assets/no-such-file.js')).toBe(404)
})
