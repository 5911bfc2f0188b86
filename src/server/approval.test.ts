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

  test('is asked for in a note', async () => {
    const ticketId = await openInsult()
    const note = { messageId: server.world.desk.newId(), text: 'Da approvare, risposta pubblica:\n\nCiao' }
    expect((await sara.post(`/api/tickets/${ticketId}/notes`, note)).status).toBe(200)
    const { body } = await marc.get(`/api/tickets/${ticketId}`)
    expect(body.decision.also).toMatchObject({ needsApproval: true })
    expect(body.messages.at(-1)).toMatchObject({ visibility: 'internal', text: note.text })
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
  expect(body.tone.forbiddenWords).toContain('calma')
  for (const browser of [sara, marc])
    expect(await answer(browser, ticketId, 'Calma!')).toMatchObject(refused('forbiddenWord'))
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
