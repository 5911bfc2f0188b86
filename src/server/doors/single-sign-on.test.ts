import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseSettings } from '../settings.ts'
import {
  type Answer,
  BASE_URL,
  cookieOf,
  createBrowser,
  emailOf,
  openServer,
  type TestServer,
} from '../testing/open-server.ts'
import { type Known, type OpenProvider, openProvider } from './testing/open-provider.ts'

const ORIGIN = { origin: BASE_URL }
const SARA: Known = {
  subject: 'house-7',
  email: emailOf('sara'),
  isEmailVerified: true,
  name: 'Conti, Sara',
}
const NEW: Known = {
  subject: 'house-8',
  email: 'Lia@aurora-mobile.example',
  isEmailVerified: true,
  name: 'Lia Riva',
}

let provider: OpenProvider
const servers: TestServer[] = []
beforeAll(async () => {
  provider = await openProvider(`${BASE_URL}/api/auth/callback/oidc`)
})
afterAll(async () => {
  for (const server of servers) await server.close()
  await provider.close()
})

async function openDesk(more: Record<string, string> = {}): Promise<TestServer> {
  const settings = parseSettings({
    PRONTO_OIDC_ISSUER: provider.issuer,
    PRONTO_OIDC_CLIENT_ID: provider.clientId,
    PRONTO_OIDC_CLIENT_SECRET: provider.clientSecret,
    PRONTO_OIDC_NAME: 'Aurora ID',
    ...more,
  })
  const server = await openServer({ settings })
  servers.push(server)
  // As everybody's is who was set up or invited.
  await server.world.database.kysely.updateTable('user').set({ email_verified: true }).execute()
  return server
}

/** Presses the button. */
const begin = (server: TestServer, body: object = {}) =>
  createBrowser(server.app, null).post(
    '/api/auth/sign-in/social',
    { provider: 'oidc', callbackURL: '/', errorCallbackURL: '/sign-in', ...body },
    ORIGIN,
  )

/** Goes to the provider as this person, as a browser would, until it is sent back to us. */
async function visit(url: string, person: Known): Promise<URL> {
  provider.person = person
  const jar = new Map<string, string>()
  for (let hop = 0; hop < 8; hop++) {
    if (!url.startsWith(provider.issuer)) return new URL(url)
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    if (location === null) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`)
    url = new URL(location, url).href
  }
  throw new Error('the provider sends us in a ring')
}

async function comeBack(server: TestServer, person: Known): Promise<Answer> {
  const begun = await begin(server)
  expect(begun.status, begun.text).toBe(200)
  const back = await visit(begun.body.url, person)
  return createBrowser(server.app, cookieOf(begun)).get(back.pathname + back.search)
}

const meOf = async (server: TestServer, answer: Answer) =>
  (await createBrowser(server.app, cookieOf(answer)).get('/api/me')).body

describe('single sign-on', () => {
  let desk: TestServer
  beforeAll(async () => {
    desk = await openDesk()
  })

  test('is offered by its name, and where it is not configured not at all', async () => {
    const asked = (server: TestServer) => createBrowser(server.app, null).get('/api/setup')
    expect((await asked(desk)).body.singleSignOn).toEqual({ name: 'Aurora ID' })
    const plain = await openServer()
    servers.push(plain)
    expect((await asked(plain)).body.singleSignOn).toBeNull()
    expect((await begin(plain)).status).toBe(404)
  })

  test('lets in whoever has a seat, as the person that he is here', async () => {
    const answer = await comeBack(desk, SARA)
    expect(answer).toMatchObject({ status: 302, headers: { location: '/' } })
    expect((await meOf(desk, answer)).member).toMatchObject({ name: 'Sara Conti', role: 'agent' })
  })

  test('knows him again when his address has changed at the provider', async () => {
    const answer = await comeBack(desk, { ...SARA, email: 'sara.rossi@aurora-mobile.example' })
    expect((await meOf(desk, answer)).member).toMatchObject({ email: emailOf('sara') })
  })

  test.each<[string, Known, string]>([
    ['who has no seat', NEW, 'no_seat_here'],
    [
      'whose address nobody has verified',
      { ...SARA, subject: 'x', isEmailVerified: false },
      'email_not_verified',
    ],
    ['who has no address', { ...SARA, subject: 'y', email: '' }, 'email_not_verified'],
  ])('refuses %s, in a word for the sign-in page', async (_, person, word) => {
    const answer = await comeBack(desk, person)
    expect(answer).toMatchObject({ status: 302, headers: { location: `/sign-in?error=${word}` } })
    expect(await meOf(desk, answer)).toMatchObject({ error: { code: 'notSignedIn' } })
  })

  test('refuses whoever has lost his seat', async () => {
    const { kysely } = desk.world.database
    const seat = (removedAt: Date | null) =>
      kysely
        .updateTable('member')
        .set({ removed_at: removedAt, role: removedAt === null ? 'agent' : 'viewer' })
        .where('id', '=', desk.world.members.dario)
        .execute()
    await seat(new Date())
    const answer = await comeBack(desk, { ...SARA, subject: 'house-9', email: emailOf('dario') })
    await seat(null)
    expect(answer.headers.location).toBe('/sign-in?error=no_seat_here')
  })

  test('is not finished by another browser than began it', async () => {
    const begun = await begin(desk)
    const back = await visit(begun.body.url, SARA)
    const answer = await createBrowser(desk.app, null).get(back.pathname + back.search)
    expect(answer.headers.location).toContain('error=state')
    expect(await meOf(desk, answer)).toMatchObject({ error: { code: 'notSignedIn' } })
  })

  test('takes no token that somebody brings himself', async () => {
    const answer = await begin(desk, { idToken: { token: 'a.b.c' } })
    expect(answer).toMatchObject({ status: 400, body: { code: 'NO_TOKENS_HERE' } })
  })

  test('leads nowhere else than to the desk', async () => {
    for (const where of ['https://evil.example/', '//evil.example'])
      expect((await begin(desk, { callbackURL: where })).status).toBe(403)
  })

  test('keeps no token of the provider', async () => {
    await comeBack(desk, SARA)
    const rows = await sql<object>`
      select access_token, refresh_token, id_token from credential where provider_id = 'oidc'`.execute(
      desk.world.database.kysely,
    )
    expect(rows.rows.length).toBeGreaterThan(0)
    for (const row of rows.rows) expect(Object.values(row)).toEqual([null, null, null])
  })
})

describe('whoever comes for the first time', () => {
  test('gets the role of the settings, and that is an event', async () => {
    const desk = await openDesk({ PRONTO_OIDC_ROLE: 'viewer' })
    const answer = await comeBack(desk, NEW)
    expect((await meOf(desk, answer)).member).toMatchObject({
      name: 'Lia Riva',
      email: NEW.email.toLowerCase(),
      role: 'viewer',
    })
    const joined = (await desk.world.events()).filter(({ type }) => type === 'member.joined')
    expect(joined.at(-1)).toMatchObject({ data: { role: 'viewer' } })
    // The second time he is who he was.
    const again = await comeBack(desk, NEW)
    expect((await meOf(desk, again)).member.role).toBe('viewer')
  })
})

describe('a provider that cannot be reached', () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  beforeEach(() => logged.mockClear())

  test('is said, and asked again the next time', async () => {
    const away = await openDesk({ PRONTO_OIDC_ISSUER: 'http://127.0.0.1:9' })
    expect(await begin(away)).toMatchObject({ status: 503, body: { code: 'PROVIDER_UNREACHABLE' } })
    const lines = JSON.stringify(logged.mock.calls)
    expect(lines).not.toContain(provider.clientSecret)
  })

  test('that comes back is taken without a new start', async () => {
    const late = await openDesk()
    const { issuer } = provider
    const port = Number(new URL(issuer).port)
    await provider.close()
    expect((await begin(late)).status).toBe(503)
    provider = await openProvider(`${BASE_URL}/api/auth/callback/oidc`, port)
    expect((await begin(late)).status).toBe(200)
  })

  test('that speaks for another issuer is none', async () => {
    const wrong = await openDesk({ PRONTO_OIDC_ISSUER: provider.issuer.replace('127.0.0.1', 'localhost') })
    expect((await begin(wrong)).status).toBe(503)
  })
})

test('half a configuration stops the start', () => {
  expect(() => parseSettings({ PRONTO_OIDC_ISSUER: 'https://id.example' })).toThrow(
    /PRONTO_OIDC_CLIENT_ID: is missing.*\n.*PRONTO_OIDC_CLIENT_SECRET: is missing/,
  )
})
