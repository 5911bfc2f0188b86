import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ERRORS, type ErrorCode } from '../core/errors.ts'
import {
  type Answer,
  type Browser,
  createBrowser,
  openServer,
  type TestServer,
} from './testing/open-server.ts'

let server: TestServer
let owner: Browser
let viewer: Browser
beforeAll(async () => {
  server = await openServer()
  owner = await server.as('giulia')
  viewer = await server.as('vera')
})
afterAll(() => server.close())

const nobody = () => createBrowser(server.app, null)

async function openMatter() {
  const { message, ticketId } = await server.world.openMatter(
    server.world.post({ text: 'La bolletta è sbagliata, aiuto?' }),
  )
  return { ticketId, messageId: message.id }
}

const reply = (accountId: string, messageId: string, text: string) => ({
  deliveryId: randomUUID(),
  mode: 'public',
  targetMessageId: messageId,
  accountId,
  text,
  lastSeenMessageId: messageId,
  sendAnyway: false,
})

/** How each code of the registry is met. A code that nothing can bring about has no place there. */
const MET: Readonly<Record<ErrorCode, () => Promise<Answer>>> = {
  badRequest: () => owner.get('/api/tickets/not-an-id'),
  notSignedIn: () => nobody().get('/api/me'),
  notAllowed: () => viewer.post('/api/accounts', {}),
  crossOrigin: () => owner.post('/api/accounts', {}, { origin: 'https://evil.example' }),
  notFound: () => owner.get(`/api/tickets/${randomUUID()}`),
  alreadySetUp: () =>
    nobody().post('/api/setup', {
      workspaceName: 'Altra',
      name: 'Altra',
      email: 'altra@altra.example',
      password: 'long enough for it',
    }),
  async answeredMeanwhile() {
    const { world } = server
    const { ticketId, messageId } = await openMatter()
    world.clock.advance({ minutes: 1 })
    await world.reply(ticketId, { targetMessageId: messageId, text: 'Eccomi, guardo io.' }, 'dario')
    return owner.post(`/api/tickets/${ticketId}/replies`, reply(world.care.id, messageId, 'Guardo io!'))
  },
  async refused() {
    const { ticketId, messageId } = await openMatter()
    const text = 'Gentile {{name}}, ci pensiamo noi.'
    return owner.post(`/api/tickets/${ticketId}/replies`, reply(server.world.care.id, messageId, text))
  },
  tooLarge: () => owner.post('/api/accounts', { channel: 'x'.repeat(300_000) }),
  unsupportedMedia: () =>
    owner.ask('POST', '/api/accounts', { headers: { 'content-type': 'text/xml' }, body: '<a/>' }),
  async tooManyRequests() {
    const hasty = nobody()
    let answer = await hasty.get('/api/health')
    while (answer.status === 200) answer = await hasty.get('/api/health')
    return answer
  },
  async internal() {
    const broken = await openServer()
    const browser = await broken.as('giulia')
    await broken.world.database.kysely.schema.dropTable('ticket_tally').execute()
    const answer = await browser.get('/api/tickets/counts')
    await broken.close()
    return answer
  },
  async notReady() {
    const gone = await openServer()
    await gone.world.database.kysely.destroy()
    const answer = await createBrowser(gone.app, null).get('/api/health')
    await gone.close()
    return answer
  },
}

test.each(Object.entries(MET))('%s', async (code, meet) => {
  const answer = await meet()
  expect(answer.status, answer.text).toBe(ERRORS[code as ErrorCode].status)
  expect(answer.body).toEqual({
    error: {
      code,
      message: ERRORS[code as ErrorCode].message,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      details: expect.any(Object),
    },
  })
  // Neither tables nor files nor lines of ours.
  expect(answer.text).not.toMatch(/ticket_tally|select |\.ts|at \w+ \(/)
})

test('asks people to wait, and calls nobody, while the database is away', async () => {
  const gone = await openServer()
  const browser = await gone.as('giulia')
  await gone.world.database.kysely.destroy()
  const answer = await browser.get('/api/me')
  await gone.close()
  expect(answer.body).toMatchObject({ error: { code: 'notReady' } })
})

test('says what is wrong field by field, and never the value', async () => {
  const answer = await owner.post('/api/accounts', {
    channel: 'scripted',
    purpose: 'spying',
    settings: {},
    secrets: { accessToken: 42, clientSecret: 'hush-hush-hush' },
  })
  expect(answer.body.error.details.fields).toHaveProperty('purpose')
  expect(answer.text).not.toContain('spying')
  const wrongSecret = await owner.post('/api/accounts', {
    channel: 'scripted',
    purpose: 'care',
    settings: { url: 'hush-no-address' },
    secrets: { accessToken: '', clientSecret: 'hush-hush-hush' },
  })
  expect(wrongSecret).toMatchObject({ status: 400, body: { error: { code: 'badRequest' } } })
  expect(Object.keys(wrongSecret.body.error.details.fields)).toContain('secrets.accessToken')
  expect(wrongSecret.text).not.toContain('hush')
})

test('two requests never bear the same number', async () => {
  const ids = await Promise.all(
    [1, 2, 3].map(async () => (await nobody().get('/api/me')).body.error.requestId),
  )
  expect(new Set(ids).size).toBe(3)
})
