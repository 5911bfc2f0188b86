import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NextAnswer, TeamAnswer, WhyAnswer } from '../../../contract/routing.ts'
import { openTickets } from '../../../desk/routing/crowd.fixture.ts'
import { type Browser, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let sara: Browser
let marc: Browser
let ids: readonly string[]
beforeAll(async () => {
  server = await openServer()
  sara = await server.as('sara')
  marc = await server.as('marc')
  ids = await openTickets(server.world.desk, server.world, [
    { priority: 'urgent', details: { skill: 'contracts' } },
    { priority: 'high', sinceMinutes: 30, dueInMinutes: 30 },
    { priority: 'low', language: 'fr' },
  ])
})
afterAll(() => server.close())

const team = async (): Promise<TeamAnswer> => (await sara.get('/api/team')).body
const inTeam = async (id: string) => (await team()).people.find(each => each.id === id)
const why = async (id: string | undefined): Promise<WhyAnswer> =>
  (await sara.get(`/api/tickets/${id}/why`)).body
const memberUrl = (id: string) => `/api/members/${id}/abilities`

describe('what somebody can do', () => {
  test('is nothing in particular until a supervisor says it', async () => {
    const { sara: id, dario } = server.world.members
    const nothing = { skills: [], languages: {}, channels: [], teams: [], capacity: null, isJunior: false }
    expect((await marc.get(memberUrl(id))).body).toEqual({ memberId: id, abilities: nothing })
    const change = { languages: { it: 'native', fr: 'basic' }, capacity: 3 }
    const changed = await marc.ask('PATCH', memberUrl(id), { body: change })
    expect(changed.body.abilities).toEqual({ ...nothing, ...change })
    await marc.ask('PATCH', memberUrl(id), { body: { isJunior: true } })
    expect((await inTeam(id))?.abilities).toEqual({ ...nothing, ...change, isJunior: true })
    const skilled = { skills: ['contracts'], languages: { fr: 'native', it: 'good' } }
    await marc.ask('PATCH', memberUrl(dario), { body: skilled })
    const events = (await server.world.events()).filter(({ type }) => type === 'member.changed')
    expect(events.map(({ data }) => data)).toEqual([
      { fields: ['languages', 'capacity'] },
      { fields: ['isJunior'] },
      { fields: ['skills', 'languages'] },
    ])
  })

  test('what changes nothing is no event', async () => {
    const before = (await server.world.events()).length
    await marc.ask('PATCH', memberUrl(server.world.members.sara), { body: { isJunior: true } })
    expect(await server.world.events()).toHaveLength(before)
  })

  test.each([
    ['nobody', randomUUID(), {}, 404],
    ['a viewer', 'vera', {}, 404],
    ['a level that there is not', 'sara', { languages: { it: 'fluent' } }, 400],
    ['a language that there is not', 'sara', { languages: { klingon: 'good' } }, 400],
    ['less than nothing', 'sara', { capacity: -1 }, 400],
    ['something unknown', 'sara', { height: 1 }, 400],
  ])('is not said of %s', async (_name, who, body, status) => {
    const id = who in server.world.members ? server.world.members[who as 'sara'] : who
    expect((await marc.ask('PATCH', memberUrl(id), { body })).status).toBe(status)
  })
})

describe('presence', () => {
  test('is said by hand and kept by the browser', async () => {
    const { sara: id } = server.world.members
    expect(await inTeam(id)).toMatchObject({ presence: 'offline', since: null })
    expect((await sara.post('/api/me/presence', {})).body).toMatchObject({
      presence: 'available',
      heartbeatSeconds: 20,
    })
    expect((await sara.post('/api/me/presence', { presence: 'away' })).body.presence).toBe('away')
    expect((await sara.post('/api/me/presence', {})).body.presence).toBe('away')
    expect(await inTeam(id)).toMatchObject({
      presence: 'away',
      since: server.world.clock.now().toISOString(),
    })
    expect((await team()).routing.available).toBe(0)
    await sara.post('/api/me/presence', { presence: 'available' })
    expect((await team()).routing).toMatchObject({ available: 1, waiting: 3, overloadedSince: null })
  })

  test.each([{ presence: 'here' }, { memberId: randomUUID() }])('%j is refused', async body => {
    expect((await sara.post('/api/me/presence', body)).status).toBe(400)
  })
})

describe('why this one', () => {
  test('its place among mine, and what it is made of', async () => {
    expect(await why(ids[1])).toMatchObject({
      place: 1,
      of: 1,
      lacks: [],
      isFull: false,
      couldTake: 1,
      why: { reasons: [{ code: 'priority', points: 200 }, { code: 'timeLeft', points: 50, figure: 30 }, {}] },
    })
  })

  test('what I lack', async () => {
    expect(await why(ids[0])).toMatchObject({ place: null, lacks: [{ need: 'skill', value: 'contracts' }] })
    expect(await why(ids[2])).toMatchObject({
      place: null,
      lacks: [{ need: 'level', value: 'fr' }],
      couldTake: 0,
    })
  })

  test('nothing of what is not there', async () => {
    expect((await sara.get(`/api/tickets/${randomUUID()}/why`)).status).toBe(404)
  })
})

describe('Next', () => {
  const next = async (current: string | null = null): Promise<NextAnswer> =>
    (await sara.post('/api/next', { current })).body

  test('gives mine, and then says why there is none', async () => {
    const given = await next()
    expect(given).toMatchObject({ none: null, load: 1, capacity: 3 })
    expect(given.next).toMatchObject({
      isNew: true,
      ticket: { id: ids[1], assigneeId: server.world.members.sara, priority: 'high' },
      why: { needs: expect.arrayContaining([{ need: 'language', value: 'it' }]) },
    })
    expect(await next(ids[1])).toMatchObject({ next: null, none: 'nothingFits', load: 1 })
    expect(await inTeam(server.world.members.sara)).toMatchObject({
      load: 1,
      capacity: 3,
      open: 1,
      waiting: 0,
    })
  })

  test('what is given back is counted', async () => {
    const skip = (body: object) => sara.post(`/api/tickets/${ids[1]}/skip`, body)
    expect((await skip({ reason: 'boring' })).status).toBe(400)
    expect((await skip({ reason: 'knowsCustomer', note: 'È mio cugino' })).body).toEqual({ done: true })
    expect((await skip({ reason: 'other' })).body.error).toMatchObject({
      code: 'refused',
      details: { refusal: 'notYours' },
    })
    expect(await inTeam(server.world.members.sara)).toMatchObject({ skipped: 1, open: 0 })
    expect(await why(ids[1])).toMatchObject({ place: null, isSkipped: true, lacks: [] })
    expect(await next()).toMatchObject({ next: null, none: 'held' })
  })

  test('nothing of another brand', async () => {
    const borea = await server.world.settleBorea()
    const [theirs] = await openTickets(server.world.desk, borea, [{ priority: 'urgent' }])
    expect(await next()).toMatchObject({ next: null })
    expect((await sara.get(`/api/tickets/${theirs}/why`)).status).toBe(404)
    expect((await sara.post(`/api/tickets/${theirs}/skip`, { reason: 'other' })).status).toBe(404)
    expect((await marc.get(memberUrl(borea.members.sara))).status).toBe(404)
    expect((await team()).people.map(({ id }) => id)).not.toContain(borea.members.sara)
  })
})
