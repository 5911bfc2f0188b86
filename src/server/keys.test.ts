import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Permission } from '../core/member/role.ts'
import { BASE_URL, type Browser, createBrowser, openServer, type TestServer } from './testing/open-server.ts'

let server: TestServer
let owner: Browser
beforeAll(async () => {
  server = await openServer({ requestsAMinute: 60 })
  owner = await server.as('giulia')
})
afterAll(() => server.close())

const READ: readonly Permission[] = ['desk.read']

async function make(otherwise: object = {}, by: Browser = owner) {
  const made = await by.post('/api/keys', { name: 'Magazzino', permissions: READ, ...otherwise })
  return { ...made, id: made.body.id as string, key: made.body.key as string }
}
const program = () => createBrowser(server.app, null)
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
const list = async () => (await owner.get('/api/keys')).body.keys
const ofKey = async (id: string) => (await list()).find((each: { id: string }) => each.id === id)

describe('a key', () => {
  test('opens what it was made for, and nothing else', async () => {
    const { key } = await make()
    expect((await program().get('/api/queues', bearer(key))).status).toBe(200)
    const refused = await program().get('/api/members', bearer(key))
    expect(refused).toMatchObject({ status: 403, body: { error: { details: { needs: 'member.read' } } } })
    expect((await program().get('/api/me', bearer(key))).body.error.details).toEqual({ needs: 'person' })
  })

  test('is shown once, and kept by its hash alone', async () => {
    const { id, key } = await make()
    expect(key).toMatch(/^pronto_[\w-]{43}$/)
    expect(await ofKey(id)).toMatchObject({ prefix: key.slice(0, 13), state: 'good', madeBy: 'Giulia Ferri' })
    const rows = await server.world.see(trx => trx.selectFrom('api_key').selectAll().execute())
    const kept = JSON.stringify([await list(), rows, await server.world.events()])
    expect(kept).not.toContain(key.slice(14))
  })

  test('that is revoked opens nothing from then on', async () => {
    const { id, key } = await make()
    expect((await owner.ask('DELETE', `/api/keys/${id}`)).status).toBe(200)
    expect((await program().get('/api/queues', bearer(key))).status).toBe(401)
    expect(await ofKey(id)).toMatchObject({ state: 'revoked' })
    await owner.ask('DELETE', `/api/keys/${id}`)
    const told = (await server.world.events()).filter(each => each.subject_id === id)
    expect(told.map(({ type }) => type)).toEqual(['key.made', 'key.revoked'])
  })

  test('holds until its time, and not a moment longer', async () => {
    const { clock } = server.world
    const { id, key } = await make({ expiresAt: clock.after({ hours: 1 }).toISOString() })
    clock.advance({ minutes: 59 })
    expect((await program().get('/api/queues', bearer(key))).status).toBe(200)
    clock.advance({ minutes: 1 })
    expect((await program().get('/api/queues', bearer(key))).status).toBe(401)
    expect(await ofKey(id)).toMatchObject({ state: 'expired' })
    const over = await make({ expiresAt: clock.now().toISOString() })
    expect(over).toMatchObject({ status: 409, body: { error: { details: { refusal: 'expiresInThePast' } } } })
  })

  test('says to the minute when it was used', async () => {
    const { clock } = server.world
    const { id, key } = await make()
    expect((await ofKey(id)).lastUsedAt).toBeNull()
    const first = clock.now().toISOString()
    await program().get('/api/queues', bearer(key))
    clock.advance({ seconds: 59 })
    await program().get('/api/queues', bearer(key))
    expect((await ofKey(id)).lastUsedAt).toBe(first)
    clock.advance({ seconds: 1 })
    await program().get('/api/queues', bearer(key))
    expect((await ofKey(id)).lastUsedAt).toBe(clock.now().toISOString())
  })

  test.each(['integration.manage', 'reply.approve', 'member.manage', 'workspace.manage', 'everything'])(
    'for "%s" is not made',
    async permission => {
      expect((await make({ permissions: [permission] })).status).toBe(400)
    },
  )

  test('that nobody made opens nothing', async () => {
    const made = `pronto_${'a'.repeat(43)}`
    expect((await program().get('/api/queues', bearer(made))).body.error.code).toBe('notSignedIn')
  })
})

describe('what a program does', () => {
  test('is done by it, and says which key it was', async () => {
    const { key, id } = await make({ name: 'Centralino', permissions: ['desk.read', 'note.write'] })
    const { ticketId } = await server.world.openMatter()
    const note = { messageId: randomUUID(), text: 'Ha chiamato' }
    const noted = await program().post(`/api/tickets/${ticketId}/notes`, note, bearer(key))
    expect(noted.status, noted.text).toBe(200)
    const page = await owner.get('/api/audit?type=note.written')
    expect(page.body.entries[0].who).toMatchObject({ kind: 'key', name: 'Centralino' })
    const row = await server.world.see(trx =>
      trx.selectFrom('api_key').select('member_id').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    expect(page.body.entries[0].who.memberId).toBe(row.member_id)
  })

  test('makes it no person: nobody lists it, and nothing is given to it', async () => {
    await make({ name: 'Nessuno' })
    const members = (await owner.get('/api/members')).body.members
    expect(members.map((each: { name: string }) => each.name)).not.toContain('Nessuno')
  })

  test('in another workspace is nothing', async () => {
    const borea = await server.world.settleBorea()
    const { ticketId } = await borea.openMatter()
    const { key } = await make()
    expect((await program().get(`/api/tickets/${ticketId}`, bearer(key))).status).toBe(404)
  })
})

describe('the wall against other sites', () => {
  const elsewhere = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
  const act = (browser: Browser, headers: Record<string, string>) =>
    browser.post('/api/keys', { name: 'Da fuori', permissions: READ }, headers)

  test('is no hindrance to a key', async () => {
    const { key } = await make({ permissions: ['desk.read', 'note.write'] })
    const { ticketId } = await server.world.openMatter()
    const note = { messageId: randomUUID(), text: 'Da un altro sito' }
    const url = `/api/tickets/${ticketId}/notes`
    expect((await program().post(url, note, { ...bearer(key), ...elsewhere })).status).toBe(200)
  })

  test('does not fall before a cookie that comes with a key, good or bad', async () => {
    const { key } = await make()
    expect((await act(owner, elsewhere)).body.error.code).toBe('crossOrigin')
    expect((await act(owner, { ...elsewhere, ...bearer(`pronto_${'b'.repeat(43)}`) })).status).toBe(401)
    expect((await act(owner, { ...elsewhere, ...bearer(key) })).body.error.code).toBe('notAllowed')
    expect((await act(owner, { ...elsewhere, ...bearer('something-else') })).body.error.code).toBe(
      'crossOrigin',
    )
  })

  test.each(['/api/auth/sign-out', '/api/%61uth/sign-out'])(
    'stands at %s whatever key is shown',
    async url => {
      const { key } = await make()
      const left = await owner.post(url, {}, { ...elsewhere, ...bearer(key) })
      expect(left.body.error.code).toBe('crossOrigin')
      expect((await owner.get('/api/me')).status).toBe(200)
    },
  )
})

test('each key has a measure of its own', async () => {
  const [busy, calm] = [await make(), await make()]
  const statuses: number[] = []
  for (let n = 0; n < 61; n++) statuses.push((await program().get('/api/queues', bearer(busy.key))).status)
  expect(statuses.filter(status => status === 429)).toHaveLength(1)
  expect((await program().get('/api/queues', bearer(calm.key))).status).toBe(200)
})

test('the API document says how one comes in', async () => {
  const document = server.app.swagger() as ReturnType<typeof JSON.parse>
  expect(document.components.securitySchemes.key).toMatchObject({ type: 'http', scheme: 'bearer' })
  expect(document.paths['/api/queues'].get.security).toEqual([{ key: [] }, { session: [] }])
  expect(document.paths['/api/me'].get.security).toEqual([{ session: [] }])
  expect(BASE_URL).toContain('desk.example')
})
