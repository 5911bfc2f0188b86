import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberName } from '../../test/world/cast.ts'
import { type Access, ROUTES, type Route, type RouteName } from '../contract/routes.ts'
import { keyScopeOf } from '../core/api-key/api-key.ts'
import { ERRORS } from '../core/errors.ts'
import { mayDo, ROLES, type Role } from '../core/member/role.ts'
import { readPermissionsPage } from './references/permissions-page.ts'
import { type Browser, createBrowser, openServer, PERSON, type TestServer } from './testing/open-server.ts'
import { type SeenRoute, watchRoutes } from './testing/watch-routes.ts'

let server: TestServer
let seen: readonly SeenRoute[]
beforeAll(async () => {
  const watched = await watchRoutes(() => openServer())
  server = watched.made
  seen = watched.routes
})
afterAll(() => server.close())

const CONTRACT = Object.entries(ROUTES) as [RouteName, Route][]

/** Routes that are no part of the JSON API, and who may call them. */
const OTHERS: Readonly<Record<string, Access | 'itsOwn'>> = {
  'GET /api/health': 'anybody',
  'GET /api/auth/*': 'itsOwn',
  'POST /api/auth/*': 'itsOwn',
  'GET /api/events/stream': 'desk.read',
  'GET /api/push/:channel/:accountId': 'anybody',
  'POST /api/push/:channel/:accountId': 'anybody',
  'POST /api/hooks/crm/:workspace': 'anybody',
  'POST /api/hooks/ticketing/:id': 'anybody',
  'GET /api/attachments/:id': 'desk.read',
  'GET /api/audit.csv': 'audit.read',
  'GET /api/accounts/login/back': 'account.manage',
  'GET /api/accounts/login/:channel/client.json': 'anybody',
}
const isDocs = (url: string) => url === '/api/docs' || url.startsWith('/api/docs/')
const nameOf = ({ method, url }: { method: string; url: string }) => `${method} ${url}`

describe('the routes that there are', () => {
  test('are those of the contract, and a few that are named here', () => {
    const known = new Set([...CONTRACT.map(([, route]) => nameOf(route)), ...Object.keys(OTHERS)])
    const strays = seen
      .filter(({ method, url }) => method !== 'HEAD' && url.startsWith('/api') && !isDocs(url))
      .map(nameOf)
      .filter(name => !known.has(name))
    expect(strays).toEqual([])
  })

  test('all those of the contract are there', () => {
    const registered = new Set(seen.map(nameOf))
    expect(CONTRACT.map(([, route]) => nameOf(route)).filter(name => !registered.has(name))).toEqual([])
    expect(Object.keys(OTHERS).filter(name => !registered.has(name))).toEqual([])
  })

  test('outside the API files and pages are given, and one page is answered', () => {
    const others = seen.filter(({ url }) => !url.startsWith('/api'))
    const changing = others.filter(({ method }) => method !== 'GET' && method !== 'HEAD').map(nameOf)
    // A department answers by a signed link.
    expect(changing).toEqual(['POST /ask/:token'])
  })
})

/** Nobody, and one person of each role. */
const CALLERS: readonly (Role | null)[] = [null, ...ROLES]

function expected(role: Role | null, access: Access): 'in' | 'notSignedIn' | 'notAllowed' {
  if (access === 'anybody') return 'in'
  if (role === null) return 'notSignedIn'
  return access === 'signedIn' || mayDo(role, access) ? 'in' : 'notAllowed'
}

/** What people read of it. */
const WRITTEN = readPermissionsPage(
  readFileSync(join(import.meta.dirname, '../../docs/permissions.md'), 'utf8'),
)

const personOf = (role: Role | null): MemberName | null => (role === null ? null : PERSON[role])

const meet = async (role: Role | null, method: string, url: string): Promise<string> =>
  meetAs(await server.as(personOf(role)), role, method, url)

async function meetAs(browser: Browser, role: Role | null, method: string, url: string): Promise<string> {
  // An empty body: who comes in learns that it is wrong, and nothing happens.
  const answer = await browser.ask(
    method,
    url.replace(':id', randomUUID()),
    method === 'GET' ? {} : { body: {} },
  )
  const code: unknown = answer.body?.error?.code
  if (code === 'notSignedIn' || code === 'notAllowed') {
    expect(answer.status).toBe(ERRORS[code].status)
    return code
  }
  expect(answer.status, `${role} ${method} ${url}: ${answer.text}`).toBeLessThan(500)
  expect([401, 403]).not.toContain(answer.status)
  return 'in'
}

const WALK = CONTRACT.flatMap(([name, route]) =>
  CALLERS.map(role => [name, role ?? 'nobody', role, route] as const),
)

describe('every route of the contract, with every role', () => {
  test('is walked', () => expect(WALK).toHaveLength(Object.keys(ROUTES).length * (ROLES.length + 1)))

  test.each(WALK)('%s, by %s', async (_name, _who, role, { method, url, access }) => {
    const met = await meet(role, method, url)
    expect(met).toBe(expected(role, access))
    if (role !== null)
      expect(met === 'in', 'docs/permissions.md').toBe(WRITTEN.get(`${method} ${url}`)?.has(role))
  })
})

describe('every route of the contract, with a key like each role', () => {
  const WITH_KEYS = CONTRACT.flatMap(([name, route]) => ROLES.map(role => [name, role, route] as const))

  test.each(WITH_KEYS)('%s, by a key like %s', async (_name, role, { method, url, access, isForPeople }) => {
    const ofKey = access !== 'anybody' && access !== 'signedIn' && keyScopeOf(role).includes(access)
    const isIn = access === 'anybody' || (ofKey && isForPeople !== true)
    expect(await meetAs(await program(role), role, method, url)).toBe(isIn ? 'in' : 'notAllowed')
    // A key like an owner's may all that any key may.
    if (role === 'owner')
      expect(isIn, 'docs/permissions.md').toBe(WRITTEN.get(`${method} ${url}`)?.has('key'))
  })
})

const programs = new Map<Role, Promise<Browser>>()

/** A program with a key that is made like people of a role. */
function program(role: Role): Promise<Browser> {
  const made = programs.get(role) ?? makeProgram(role)
  programs.set(role, made)
  return made
}

async function makeProgram(role: Role): Promise<Browser> {
  const asked = { name: `like ${role}`, permissions: keyScopeOf(role) }
  const { body, status, text } = await (await server.as('giulia')).post('/api/keys', asked)
  if (status !== 200) throw new Error(text)
  const browser = createBrowser(server.app, null)
  const headers = { authorization: `Bearer ${body.key}` }
  return { ...browser, ask: (method, url, asking) => browser.ask(method, url, { ...asking, headers }) }
}

describe('the other routes', () => {
  test.each(CALLERS)('the audit log as a file, by %s', async role => {
    expect(await meet(role, 'GET', '/api/audit.csv')).toBe(expected(role, 'audit.read'))
  })

  test.each(CALLERS)('login return, by %s', async role => {
    expect(await meet(role, 'GET', '/api/accounts/login/back')).toBe(expected(role, 'account.manage'))
  })

  test('the live stream is closed to nobody in particular', async () => {
    const nobody = await server.as(null)
    expect((await nobody.get('/api/events/stream')).body.error.code).toBe('notSignedIn')
  })

  test.each(CALLERS)('health, by %s', async role => {
    expect(await meet(role, 'GET', '/api/health')).toBe('in')
  })
})

test('what is not there is not there for anybody, and says so in the form of the API', async () => {
  for (const role of CALLERS) {
    const answer = await (await server.as(personOf(role))).get('/api/nothing/of/the/kind')
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'notFound' } } })
  }
})
