import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { blueskyConnector } from '../connectors/bluesky/connector.ts'
import type { Connector } from '../connectors/connector.ts'
import { xConnector } from '../connectors/x/connector.ts'
import { openServer, type TestServer } from './testing/open-server.ts'

const DESK = 'https://desk.aurora.example'

let server: TestServer
beforeAll(async () => {
  server = await openServer({ baseUrl: DESK })
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => server.close())

const urlOf = (channel: string) => `/api/accounts/login/${channel}/client.json`

/** As a network asks: without a session, and from another place. */
async function ask(channel: string, spoken?: object) {
  if (spoken !== undefined) vi.spyOn(server.context.desk, 'getConnector').mockReturnValue(spoken as Connector)
  const nobody = await server.as(null)
  return nobody.get(urlOf(channel), { origin: 'https://bsky.social' })
}

test('a network reads who asks for a login, without a session', async () => {
  const { status, headers, body } = await ask('bluesky', blueskyConnector)
  expect(status).toBe(200)
  expect(headers['content-type']).toMatch(/^application\/json/)
  expect(headers['cache-control']).toBe('public, max-age=300')
  expect(body).toMatchObject({
    client_id: DESK + urlOf('bluesky'),
    redirect_uris: [`${DESK}/api/accounts/login/back`],
  })
})

test.each([
  ['a channel whose apps are registered by hand', 'x', xConnector],
  ['a channel that is not spoken', 'nowhere', undefined],
])('there is none for %s', async (_name, channel, spoken) => {
  expect(await ask(channel, spoken)).toMatchObject({ status: 404, body: { error: { code: 'notFound' } } })
})

test('nothing beside it is open', async () => {
  const nobody = await server.as(null)
  for (const url of ['/api/accounts', `/api/accounts?x=${urlOf('bluesky')}`, '/api/accounts/login/back'])
    expect((await nobody.get(url)).body.error.code).toBe('notSignedIn')
})
