import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hearDepartment } from '../../../desk/escalation/hear-department.ts'
import { type Browser, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let sara: Browser
let marc: Browser
let ticketId: string

beforeAll(async () => {
  server = await openServer()
  sara = await server.as('sara')
  marc = await server.as('marc')
  ticketId = (await server.world.openMatter()).ticketId
})
afterAll(() => server.close())

const content = (text: string) => ({
  text,
  subject: null,
  files: [],
  poll: null,
  inviteDirect: false,
  quote: false,
  further: [],
  isNumbered: false,
})
const save = (browser: Browser, text: string, version: number, mode = 'public') =>
  browser.post(`/api/tickets/${ticketId}/drafts`, { mode, version, content: content(text) })

describe('a draft', () => {
  test('is kept, read by a colleague and taken over; its author is told with what is left', async () => {
    const saved = await save(sara, 'Ciao', 0)
    expect(saved.body.draft).toMatchObject({ version: 1, author: { name: 'Sara Conti' } })
    const { drafts } = (await marc.get(`/api/tickets/${ticketId}/writing`)).body
    expect(drafts).toMatchObject([{ mode: 'public', content: { text: 'Ciao' } }])
    const taken = await marc.post(`/api/drafts/${saved.body.draft.id}/take-over`)
    expect(taken.body.draft).toMatchObject({ author: { name: 'Marc Delorme' }, content: { text: 'Ciao' } })
    expect(await save(sara, 'Ciao Luca', 1)).toMatchObject({
      status: 409,
      body: { error: { code: 'refused', details: { refusal: 'draftMoved', draft: null } } },
    })
    expect((await save(marc, '', 1)).body).toEqual({ draft: null })
  })

  test('of an answer is not for who may only write notes', async () => {
    const bianca = await server.as('bianca')
    expect((await save(bianca, 'Ciao', 0)).status).toBe(403)
    expect((await save(bianca, 'Sentite la logistica', 0, 'note')).status).toBe(200)
  })
})

describe('the answer of a department', () => {
  const answer = (id: string) =>
    hearDepartment(server.world.desk, server.world.workspaceId, id, {
      kind: 'answer',
      text: 'È la seconda linea.',
      name: 'Rita Conti',
      memberId: null,
      way: 'link',
    })

  test('comes as a draft with its source, which stays with whoever takes it over', async () => {
    const { ticketId: id } = await server.world.openMatter()
    const { id: escalationId } = await server.world.ask(id)
    const row = async () => (await sara.get(`/api/tickets/${id}`)).body.ticket
    expect(await row()).toMatchObject({ askedDepartments: ['accounting'], answeredDepartments: [] })
    await answer(escalationId)
    expect(await row()).toMatchObject({ askedDepartments: [], answeredDepartments: ['accounting'] })
    const { views } = (await sara.get('/api/tickets/counts')).body
    expect(views).toMatchObject({ withDepartments: 0, departmentAnswered: 1 })
    const [draft] = (await sara.get(`/api/tickets/${id}/writing`)).body.drafts
    const source = { escalationId, department: { en: 'Accounting' }, way: 'link' }
    expect(draft).toMatchObject({ author: { name: 'Sara Conti' }, source })
    const taken = await marc.post(`/api/drafts/${draft.id}/take-over`)
    expect(taken.body.draft).toMatchObject({ author: { name: 'Marc Delorme' }, source })
  })

  test('can be named as the source of what is written, where it was given for that ticket', async () => {
    const { ticketId: id } = await server.world.openMatter()
    const { ticketId: other } = await server.world.openMatter()
    const { id: escalationId } = await server.world.ask(other)
    const put = (ticket: string) =>
      sara.post(`/api/tickets/${ticket}/drafts`, {
        mode: 'note',
        version: 0,
        content: content('È la seconda linea.'),
        escalationId,
      })
    await answer(escalationId)
    expect((await put(other)).body.draft).toMatchObject({ source: { escalationId } })
    expect((await put(id)).body.draft).toMatchObject({ source: null })
  })
})

describe('who is at a ticket', () => {
  test('is told to everybody who asks, and claims what is nobody’s', async () => {
    expect((await sara.post(`/api/tickets/${ticketId}/presence`, { doing: 'writing' })).status).toBe(200)
    const { tickets } = (await marc.get('/api/tickets/presence')).body
    expect(tickets).toEqual([
      { ticketId, people: [{ memberId: server.world.members.sara, doing: 'writing' }] },
    ])
    expect((await sara.post(`/api/tickets/${ticketId}/claim`)).body).toEqual({ isClaimed: true })
    expect((await marc.post(`/api/tickets/${ticketId}/claim`)).body).toEqual({ isClaimed: false })
    await sara.post(`/api/tickets/${ticketId}/presence`, { doing: null })
    expect((await marc.get('/api/tickets/presence')).body).toEqual({ tickets: [] })
  })
})
