import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctFact } from '../desk/correct-fact.ts'
import { type Browser, openServer, type TestServer } from './testing/open-server.ts'

let server: TestServer
let sara: Browser
let marc: Browser

beforeAll(async () => {
  server = await openServer()
  sara = await server.as('sara')
  marc = await server.as('marc')
})
afterAll(() => server.close())

/** A matter whose answers a supervisor reads first. */
async function openInsult(): Promise<string> {
  const { desk, workspaceId, members, openMatter, post } = server.world
  const { message, ticketId } = await openMatter(post({ text: '@aurora_aiuta siete degli idioti' }))
  await correctFact(desk, workspaceId, message.id, { fact: 'isToxic', value: true }, members.giulia)
  return ticketId
}

async function answer(
  browser: Browser,
  ticketId: string,
  text: string,
  mode: 'public' | 'direct' = 'public',
) {
  const { body } = await browser.get(`/api/tickets/${ticketId}`)
  const way = body.ways.find((each: { mode: string }) => each.mode === mode)
  return browser.post(`/api/tickets/${ticketId}/replies`, {
    deliveryId: server.world.desk.newId(),
    mode,
    targetMessageId: way.targetMessageId,
    accountId: way.accountId,
    text,
    lastSeenMessageId: null,
  })
}

const refused = (refusal: string) => ({
  status: 409,
  body: { error: { code: 'refused', details: { refusal } } },
})

describe('an answer that a supervisor reads first', () => {
  test.each(['public', 'direct'] as const)(
    'is refused to an agent, %s, and sent by a supervisor',
    async mode => {
      const ticketId = await openInsult()
      const text = `Ciao, ripariamo oggi: ${ticketId}`
      expect(await answer(sara, ticketId, text, mode)).toMatchObject(refused('needsApproval'))
      expect((await answer(marc, ticketId, text, mode)).status).toBe(200)
    },
  )

  /** A candidate as a browser asks for it. */
  const candidate = (text: string) => ({
    id: server.world.desk.newId(),
    text,
    subject: null,
    files: [],
    poll: null,
    inviteDirect: false,
    quote: false,
    further: [],
    isNumbered: false,
  })
  const ask = (browser: Browser, ticketId: string, text: string) =>
    browser.post(`/api/tickets/${ticketId}/approvals`, {
      mode: 'public',
      accountId: server.world.care.id,
      candidates: [candidate(text)],
      note: 'Va bene?',
    })
  const letGo = (browser: Browser, approvalId: string, text: string) =>
    browser.post(`/api/approvals/${approvalId}/approve`, {
      deliveryId: server.world.desk.newId(),
      mode: 'public',
      targetMessageId: null,
      accountId: server.world.care.id,
      text,
      lastSeenMessageId: null,
    })

  test('is asked for, counted, edited and let go by somebody else', async () => {
    const ticketId = await openInsult()
    const asked = await ask(sara, ticketId, 'Ciao')
    expect(asked.body.approval).toMatchObject({ state: 'waiting', askedBy: { name: 'Sara Conti' } })
    const { id } = asked.body.approval
    const writing = await marc.get(`/api/tickets/${ticketId}/writing`)
    expect(writing.body).toMatchObject({ approval: { id, note: 'Va bene?' }, needsApproval: false })
    expect((await sara.get(`/api/tickets/${ticketId}/writing`)).body.needsApproval).toBe(true)
    expect((await marc.get('/api/tickets/counts')).body.views.awaitingApproval).toBe(1)
    const { tickets } = (await marc.get('/api/tickets?view=awaitingApproval')).body
    expect(tickets).toMatchObject([{ id: ticketId, approval: 'waiting' }])
    expect((await letGo(sara, id, 'Ciao')).status).toBe(403)
    expect((await letGo(marc, id, `Ciao, eccoci: ${ticketId}`)).status).toBe(200)
    const { body } = await sara.get(`/api/tickets/${ticketId}`)
    expect(body.messages.at(-1)).toMatchObject({ author: { name: 'Sara Conti' } })
    expect(body.timeline.map((each: { type: string }) => each.type)).toContain('approval.given')
    expect(await letGo(marc, id, 'Ancora')).toMatchObject(refused('approvalDecided'))
  })

  test('is refused with a note, which its author reads until he goes on', async () => {
    const ticketId = await openInsult()
    const { id } = (await ask(sara, ticketId, 'Ciao')).body.approval
    expect((await marc.post(`/api/approvals/${id}/refuse`, { note: ' ' })).status).toBe(400)
    expect((await marc.post(`/api/approvals/${id}/refuse`, { note: 'Più gentile' })).status).toBe(200)
    const writing = async (browser: Browser) => (await browser.get(`/api/tickets/${ticketId}/writing`)).body
    expect(await writing(sara)).toMatchObject({
      approval: { state: 'refused', decisionNote: 'Più gentile', decidedBy: { name: 'Marc Delorme' } },
      drafts: [{ author: { name: 'Sara Conti' }, content: { text: 'Ciao' } }],
    })
    expect((await writing(marc)).approval).toBe(null)
    await ask(sara, ticketId, 'Ciao, con piacere')
    expect(await writing(sara)).toMatchObject({ approval: { state: 'waiting' }, drafts: [] })
  })
})

test('a word that the policy forbids is refused to everybody, and the ticket says which they are', async () => {
  const ticketId = await openInsult()
  const { body } = await sara.get(`/api/tickets/${ticketId}`)
  expect(body.tone).toMatchObject({
    address: { it: 'tu', fr: 'vous' },
    signature: '^{initials}',
    greets: true,
  })
  expect(body.tone.forbiddenWords).toContain('si calmi')
  for (const browser of [sara, marc])
    expect(await answer(browser, ticketId, 'Si calmi!')).toMatchObject(refused('forbiddenWord'))
})

test.each([
  ['giulia', true],
  ['marc', true],
  ['sara', false],
  ['vera', false],
  ['bianca', false],
] as const)('%s may approve: %s', async (who, isAllowed) => {
  const { body } = await (await server.as(who)).get('/api/me')
  expect(body.permissions.includes('reply.approve')).toBe(isAllowed)
})
