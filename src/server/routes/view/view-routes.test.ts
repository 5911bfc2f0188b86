import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SavedView } from '../../../contract/view.ts'
import { MOST_SAVED_VIEWS } from '../../../core/view/saved-view.ts'
import { openTickets } from '../../../desk/routing/crowd.fixture.ts'
import { type Browser, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let marc: Browser
let sara: Browser
let vera: Browser
let ids: readonly string[]
beforeAll(async () => {
  server = await openServer()
  ;[marc, sara, vera] = [await server.as('marc'), await server.as('sara'), await server.as('vera')]
  ids = await openTickets(server.world.desk, server.world, [
    { priority: 'urgent', sinceMinutes: 300 },
    { priority: 'high', sinceMinutes: 30 },
    { priority: 'low', language: 'fr' },
    { priority: 'low', language: 'de' },
  ])
})
afterAll(() => server.close())

const view = (otherwise: object = {}) => ({
  id: randomUUID() as string,
  name: 'Pressing',
  isShared: false,
  view: 'all',
  facets: { priority: ['urgent', 'high'] },
  search: '',
  ...otherwise,
})
const list = async (who: Browser): Promise<SavedView[]> => (await who.get('/api/views')).body.views
const find = async (who: Browser, id: string) => (await list(who)).find(each => each.id === id)
const shown = async (query: string): Promise<string[]> =>
  (await sara.get(`/api/tickets?${query}`)).body.tickets.map((each: { id: string }) => each.id)

describe('a list narrowed by', () => {
  test.each<[string, readonly number[]]>([
    ['priority=urgent', [0]],
    ['priority=urgent&priority=high', [0, 1]],
    ['language=fr&language=de', [2, 3]],
    ['language=fr&priority=urgent', []],
    ['waiting=4h', [0]],
    ['waiting=15m', [0, 1]],
    ['assigneeId=nobody', [0, 1, 2, 3]],
    ['assigneeId=me', []],
    ['status=resolved', []],
    ['status=open&status=waiting', [0, 1, 2, 3]],
    ['view=waiting&status=open', []],
  ])('%s', async (query, places) => {
    expect((await shown(query)).toSorted()).toEqual(places.map(place => ids[place]).toSorted())
  })

  test.each(['priority=huge', 'queueId=billing', 'waiting=2h', 'overdue=no', 'channel=%27%3B--'])(
    'what there is not is refused: %s',
    async query => {
      expect((await sara.get(`/api/tickets?${query}`)).status).toBe(400)
    },
  )
})

describe('a saved view', () => {
  test('is mine alone: saved once, counted, changed by its version, removed and brought back', async () => {
    const asked = view()
    const saved = await sara.post('/api/views', asked)
    expect(saved.status, saved.text).toBe(200)
    expect(saved.body.view).toEqual({ ...asked, version: 1, mayChange: true })
    expect((await sara.post('/api/views', asked)).body.view.version).toBe(1)
    expect(await find(marc, asked.id)).toBeUndefined()
    expect((await sara.get('/api/views/counts')).body.counts[asked.id]).toBe(2)

    const { id, ...words } = asked
    const next = { ...words, name: 'Urgent', facets: { priority: ['urgent'] } }
    const changed = await sara.post(`/api/views/${id}`, { ...next, version: 1 })
    expect(changed.body.view).toMatchObject({ name: 'Urgent', version: 2 })
    const late = await sara.post(`/api/views/${id}`, { ...next, version: 1 })
    expect(late.body.error.details).toEqual({ refusal: 'viewMoved', version: 2 })

    await sara.post(`/api/views/${id}/removal`, { removed: true })
    expect(await find(sara, id)).toBeUndefined()
    expect((await sara.post(`/api/views/${id}`, { ...next, version: 2 })).status).toBe(404)
    await sara.post(`/api/views/${id}/removal`, { removed: false })
    expect(await find(sara, id)).toMatchObject({ name: 'Urgent' })
  })

  test('is for everybody where a supervisor says so, and only he changes it', async () => {
    const asked = view({ isShared: true, name: 'For all', facets: { assigneeId: ['me'] } })
    const refused = await sara.post('/api/views', { ...asked, id: randomUUID() })
    expect(refused.body.error).toMatchObject({ code: 'notAllowed', details: { needs: 'team.manage' } })
    expect((await marc.post('/api/views', asked)).status).toBe(200)
    expect(await find(vera, asked.id)).toMatchObject({ isShared: true, mayChange: false })
    const { id, ...words } = asked
    expect((await sara.post(`/api/views/${id}`, { ...words, version: 1 })).status).toBe(403)
    expect((await sara.post(`/api/views/${id}/removal`, { removed: true })).status).toBe(403)
    expect((await sara.post('/api/views/order', { ids: [id] })).status).toBe(403)
  })

  test('of another person is not there, whatever is asked of it', async () => {
    const asked = view()
    await sara.post('/api/views', asked)
    const { id, ...words } = asked
    expect((await marc.post(`/api/views/${id}`, { ...words, version: 1 })).status).toBe(404)
    expect((await marc.post(`/api/views/${id}/removal`, { removed: true })).status).toBe(404)
    expect((await marc.post('/api/views', asked)).status).toBe(404)
    expect((await marc.post('/api/views/order', { ids: [id] })).status).toBe(404)
  })

  test('stands where its owner puts it; one that came meanwhile stands behind', async () => {
    const [first, second, third] = [view(), view(), view()]
    for (const each of [first, second, third]) await vera.post('/api/views', each)
    const order = async () => (await list(vera)).filter(({ isShared }) => !isShared).map(({ id }) => id)
    expect(await order()).toEqual([first.id, second.id, third.id])
    expect((await vera.post('/api/views/order', { ids: [second.id, first.id] })).status).toBe(200)
    expect(await order()).toEqual([second.id, first.id, third.id])
  })

  test('keeps its name out of the log while it is one person’s alone', async () => {
    const told = (await server.world.events()).filter(({ type }) => type === 'view.changed')
    const names = new Map(told.map(({ data }) => [data.isShared, data.name]))
    expect(names).toEqual(
      new Map([
        [false, null],
        [true, 'For all'],
      ]),
    )
  })

  test.each([
    ['without a name', { name: '  ' }],
    ['of a view that there is not', { view: 'nonsense' }],
    ['of a value that there is not', { facets: { language: ['xx'] } }],
    ['of a facet that there is not', { facets: { mood: ['bad'] } }],
    ['with two waits', { facets: { waiting: ['1h', '4h'] } }],
  ])('%s is refused', async (_, otherwise) => {
    expect((await sara.post('/api/views', view(otherwise))).status).toBe(400)
  })

  test('shows what is left of it where a value has no sense any more', async () => {
    const asked = view()
    await sara.post('/api/views', asked)
    const facets = JSON.stringify({ priority: ['urgent', 'enormous'], mood: ['bad'] })
    await server.world.see(trx =>
      trx.updateTable('saved_view').set({ facets }).where('id', '=', asked.id).execute(),
    )
    expect(await find(sara, asked.id)).toMatchObject({ facets: { priority: ['urgent'] } })
    expect((await sara.get('/api/views/counts')).body.counts[asked.id]).toBe(1)
  })

  test('that looks for words is not counted', async () => {
    const asked = view({ search: 'fattura' })
    await sara.post('/api/views', asked)
    expect((await sara.get('/api/views/counts')).body.counts).not.toHaveProperty(asked.id)
  })

  test('is one of not too many', async () => {
    const dario = await server.as('dario')
    const { workspaceId, members, clock } = server.world
    const rows = Array.from({ length: MOST_SAVED_VIEWS }, (_, place) => ({
      workspace_id: workspaceId,
      id: randomUUID(),
      member_id: members.dario,
      name: 'One of many',
      view: 'all',
      facets: '{}',
      search: '',
      place,
      changed_at: clock.now(),
    }))
    await server.world.see(trx => trx.insertInto('saved_view').values(rows).execute())
    const refused = await dario.post('/api/views', view())
    expect(refused.body.error.details).toEqual({ refusal: 'tooManyViews' })
  })
})

test('a matter is found by how its first word named the brand, and by what a person says of it', async () => {
  const { world } = server
  const named = async (query: string) => (await sara.get(`/api/tickets?${query}`)).body.tickets.length
  const counted = async () => (await sara.get('/api/tickets/counts')).body.views.byName
  const before = await named('view=byName')
  const { ticketId, message } = await world.openMatter(
    world.post({ text: 'la fibra di Aurora non va da ieri, un disastro', source: 'keyword', mentions: [] }),
  )
  expect((await world.ticket(ticketId)).named).toBe('name')
  expect(await named('view=byName')).toBe(before + 1)
  expect(await counted()).toBe(before + 1)
  await sara.post(`/api/messages/${message.id}/facts`, { fact: 'named', value: 'none' })
  expect((await world.ticket(ticketId)).named).toBe('none')
  expect(await counted()).toBe(before)
})
