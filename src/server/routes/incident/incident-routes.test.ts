import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { IncidentView } from '../../../contract/incident.ts'
import type { TicketDetail, TicketRow } from '../../../contract/ticket.ts'
import { type Browser, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let marc: Browser
let sara: Browser
beforeAll(async () => {
  server = await openServer()
  ;[marc, sara] = [await server.as('marc'), await server.as('sara')]
})
afterAll(() => server.close())

async function open(otherwise: object = {}): Promise<IncidentView> {
  const answer = await marc.post('/api/incidents', { id: randomUUID(), title: 'Fibra giù', ...otherwise })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.incident
}
const act = (id: string, name: string) => marc.post(`/api/incidents/${id}/acts`, { act: name })
const find = async (id: string, query = ''): Promise<IncidentView | undefined> =>
  (await sara.get(`/api/incidents${query}`)).body.incidents.find((each: IncidentView) => each.id === id)

const write = async (text = 'Da stamattina la linea è morta'): Promise<string> =>
  (await server.world.openMatter(server.world.post({ text }))).ticketId
const link = (ticketId: string, incidentId: string | null) =>
  sara.post(`/api/tickets/${ticketId}/acts`, { act: 'incident', incidentId })
const read = async (ticketId: string): Promise<TicketDetail> =>
  (await sara.get(`/api/tickets/${ticketId}`)).body
const dismiss = (ticketId: string, incidentId: string, isDismissed = true) =>
  sara.post(`/api/tickets/${ticketId}/incident-suggestion`, { incidentId, isDismissed })

describe('an incident', () => {
  test('is opened, changed, resolved and reopened, and the audit log says by whom', async () => {
    const made = await open({
      description: 'Milano nord',
      words: ['linea'],
      since: '2026-05-04T07:00:00.000Z',
    })
    expect(made).toMatchObject({
      title: 'Fibra giù',
      description: 'Milano nord',
      words: ['linea'],
      macroId: null,
      state: 'open',
      since: '2026-05-04T07:00:00.000Z',
      tickets: { open: 0, answered: 0, all: 0 },
    })
    const changed = await marc.post(`/api/incidents/${made.id}`, { title: 'Fibra giù a Milano', words: [] })
    expect(changed.body.incident).toMatchObject({ title: 'Fibra giù a Milano', words: [] })
    expect((await act(made.id, 'resolve')).body.incident).toMatchObject({ state: 'resolved' })
    expect((await find(made.id, '?state=open'))?.id).toBeUndefined()
    expect((await find(made.id, '?state=resolved'))?.id).toBe(made.id)
    expect((await act(made.id, 'reopen')).body.incident).toMatchObject({ state: 'open', resolvedAt: null })
    const events = await server.world.see(trx =>
      trx
        .selectFrom('event')
        .select(['type', 'actor', 'data'])
        .where('subject_id', '=', made.id)
        .orderBy('id')
        .execute(),
    )
    expect(events.map(({ type }) => type)).toEqual([
      'incident.opened',
      'incident.changed',
      'incident.resolved',
      'incident.reopened',
    ])
    expect(events[1]).toMatchObject({
      actor: { kind: 'person', memberId: server.world.members.marc },
      data: { fields: ['title', 'words'] },
    })
  })

  test('asked for twice is one', async () => {
    const asked = { id: randomUUID(), title: 'Una volta' }
    await marc.post('/api/incidents', asked)
    expect((await marc.post('/api/incidents', { ...asked, title: 'Due' })).body.incident.title).toBe(
      'Una volta',
    )
  })

  test('that changes nothing is told to nobody', async () => {
    const { id, title } = await open()
    await marc.post(`/api/incidents/${id}`, { title })
    const events = await server.world.see(trx =>
      trx.selectFrom('event').select('type').where('subject_id', '=', id).execute(),
    )
    expect(events).toEqual([{ type: 'incident.opened' }])
  })

  test.each<[string, object]>([
    ['without a title', { title: '  ' }],
    ['with a long one', { title: 'x'.repeat(81) }],
    ['with too many words', { words: Array.from({ length: 21 }, (_, n) => `w${n}`) }],
    ['with a day for a moment', { since: '2026-05-04' }],
  ])('is not taken %s', async (_, otherwise) => {
    const asked = { id: randomUUID(), title: 'Ok', ...otherwise }
    expect((await marc.post('/api/incidents', asked)).status).toBe(400)
  })

  test.each<[string, (id: string) => Promise<{ body: { error: object } }>]>([
    ['incidentNotResolved', id => act(id, 'reopen')],
    ['incidentResolved', async id => act(id, 'resolve').then(() => act(id, 'resolve'))],
    ['unknownMacro', id => marc.post(`/api/incidents/${id}`, { macroId: randomUUID() })],
  ])('is refused with %s', async (refusal, ask) => {
    const { id } = await open()
    expect((await ask(id)).body.error).toMatchObject({ code: 'refused', details: { refusal } })
  })

  test('is opened by who leads alone', async () => {
    const answer = await sara.post('/api/incidents', { id: randomUUID(), title: 'Mio' })
    expect(answer.body.error).toMatchObject({ code: 'notAllowed', details: { needs: 'incident.manage' } })
  })
})

describe('a ticket', () => {
  let incident: IncidentView
  let ticketId: string
  beforeEach(async () => {
    incident = await open()
    ticketId = await write()
  })

  test('is linked and unlinked, is counted, and its story says so', async () => {
    const answer = await link(ticketId, incident.id)
    expect(answer.body.ticket.incident).toEqual({ id: incident.id, title: 'Fibra giù', state: 'open' })
    expect((await read(ticketId)).linkedIncident).toMatchObject({
      id: incident.id,
      tickets: { open: 1, answered: 0, all: 1 },
    })
    await link(ticketId, null)
    const { ticket, linkedIncident, timeline } = await read(ticketId)
    expect([ticket.incident, linkedIncident]).toEqual([null, null])
    expect(timeline.slice(-2)).toMatchObject([
      {
        type: 'ticket.incidentChanged',
        actor: { name: 'Sara Conti' },
        data: { from: null, to: incident.id },
      },
      { type: 'ticket.incidentChanged', data: { from: incident.id, to: null } },
    ])
  })

  test('that is resolved is linked all the same, and many at once, also to one that is over', async () => {
    await sara.post(`/api/tickets/${ticketId}/acts`, { act: 'resolve', how: 'solved' })
    await act(incident.id, 'resolve')
    const other = await write()
    const acts = [ticketId, other].map(id => ({ id, act: { act: 'incident', incidentId: incident.id } }))
    const { outcomes } = (await sara.post('/api/tickets/acts', { acts })).body
    expect(outcomes.map((each: { refusal: string | null }) => each.refusal)).toEqual([null, null])
    expect((await find(incident.id))?.tickets).toEqual({ open: 1, answered: 1, all: 2 })
  })

  test('is not linked to what is no incident', async () => {
    expect((await link(ticketId, randomUUID())).body.error.details).toEqual({ refusal: 'unknownIncident' })
  })

  test('is found by its incident in the list', async () => {
    await link(ticketId, incident.id)
    const { tickets } = (await sara.get(`/api/tickets?view=all&incidentId=${incident.id}`)).body
    expect(tickets.map((each: TicketRow) => each.id)).toEqual([ticketId])
    expect((await sara.get(`/api/tickets?view=all&incidentId=${randomUUID()}`)).body.tickets).toEqual([])
  })

  test.each(['incident', 'disservizio'])('is searched by %s:', async operator => {
    const title = `Senza linea ${randomUUID().slice(0, 6)}`
    const { id } = await open({ title })
    await link(ticketId, id)
    const q = encodeURIComponent(`${operator}:"${title.toUpperCase().slice(6)}"`)
    expect(JSON.stringify((await sara.get(`/api/search?q=${q}`)).body.tickets)).toContain(ticketId)
    const not = encodeURIComponent(`-incident:"${title}"`)
    expect(JSON.stringify((await sara.get(`/api/search?q=${not}`)).body.tickets)).not.toContain(ticketId)
  })

  test('counts for its incident on the wall while that is open', async () => {
    // Five stand there, the newest first.
    incident = await open({ since: '2026-05-05T07:00:00.000Z' })
    await link(ticketId, incident.id)
    const onWall = async () =>
      (await marc.get('/api/wall')).body.incidents.find((each: IncidentView) => each.id === incident.id)
    expect(await onWall()).toMatchObject({ tickets: { open: 1 } })
    await act(incident.id, 'resolve')
    expect(await onWall()).toBeUndefined()
  })

  test('takes along the incident of the one that goes on in it, and gives it back when they part', async () => {
    const other = await write()
    await link(other, incident.id)
    const merged = await sara.post(`/api/tickets/${ticketId}/merges`, { ticketId: other })
    expect(merged.status, merged.text).toBe(200)
    expect((await read(ticketId)).ticket.incident?.id).toBe(incident.id)
    expect((await find(incident.id))?.tickets.all).toBe(1)
    const undone = await sara.post(`/api/merges/${merged.body.mergeId}/undo`, {})
    expect(undone.status, undone.text).toBe(200)
    expect((await read(ticketId)).ticket.incident).toBeNull()
    expect((await read(other)).ticket.incident?.id).toBe(incident.id)
  })
})

describe('an open incident whose words a customer says', () => {
  const words = ['zafferano', 'zenzero', 'zibibbo', 'zucchina']
  let [said, incident]: [string, IncidentView | null] = ['', null]
  let ticketId: string
  beforeEach(async () => {
    said = words.pop() ?? ''
    incident = await open({ words: [said] })
    ticketId = await write(`Ancora ${said}!`)
  })
  const id = () => incident?.id ?? ''

  test('is suggested with what was found, until the ticket is linked', async () => {
    expect((await read(ticketId)).suggestedIncident).toMatchObject({ id: id(), evidence: [said] })
    await link(ticketId, id())
    expect(await read(ticketId)).toMatchObject({ suggestedIncident: null, linkedIncident: { id: id() } })
  })

  test('is not suggested where it is over, nor where the ticket is', async () => {
    await act(id(), 'resolve')
    expect((await read(ticketId)).suggestedIncident).toBeNull()
    await act(id(), 'reopen')
    expect((await read(ticketId)).suggestedIncident?.id).toBe(id())
    await sara.post(`/api/tickets/${ticketId}/acts`, { act: 'resolve', how: 'solved' })
    expect((await read(ticketId)).suggestedIncident).toBeNull()
  })

  test('is not suggested again where somebody said that it is not this one, until that is taken back', async () => {
    await dismiss(ticketId, id())
    await dismiss(ticketId, id())
    const { suggestedIncident, timeline } = await read(ticketId)
    expect(suggestedIncident).toBeNull()
    const told = timeline.filter(({ type }) => type === 'ticket.incidentDismissed')
    expect(told).toMatchObject([{ data: { incidentId: id(), isTakenBack: false } }])
    await dismiss(ticketId, id(), false)
    expect((await read(ticketId)).suggestedIncident?.id).toBe(id())
  })

  test('is not suggested by another ticket’s "not this one"', async () => {
    await dismiss(ticketId, id())
    expect((await read(await write(`E ${said}?`))).suggestedIncident?.id).toBe(id())
  })
})
