import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PublicLoopView } from '../../../contract/public-loop.ts'
import type { TicketDetail } from '../../../contract/ticket.ts'
import { type Browser, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let sara: Browser
beforeAll(async () => {
  server = await openServer()
  sara = await server.as('sara')
})
afterAll(() => server.close())

const detailOf = async (ticketId: string): Promise<TicketDetail> =>
  (await sara.get(`/api/tickets/${ticketId}`)).body
const say = (ticketId: string, body: object) => sara.post(`/api/tickets/${ticketId}/public-loop`, body)
const loopOf = async (ticketId: string): Promise<PublicLoopView> => (await detailOf(ticketId)).publicLoop
const owedInList = async (): Promise<string[]> =>
  (await sara.get('/api/tickets?view=publicOwed')).body.tickets.map(({ id }: { id: string }) => id)

test('what is owed is told with the words for it, waived by name, and counted', async () => {
  const { ticketId } = await server.world.openMatter()
  expect(await loopOf(ticketId)).toMatchObject({ state: 'none', isPublic: true })
  expect((await say(ticketId, { act: 'ledToPhone' })).body.publicLoop).toMatchObject({
    state: 'unpromised',
    ledBy: 'phone',
  })
  await sara.post(`/api/tickets/${ticketId}/acts`, { act: 'resolve', how: 'solved' })
  const { publicLoop, clocks, ticket } = await detailOf(ticketId)
  expect(publicLoop.state).toBe('due')
  expect(publicLoop.words.followUp?.it).toContain('risolta in privato')
  expect(publicLoop.words.promise?.fr).toContain('en privé')
  expect(publicLoop.words.followUp).not.toEqual(publicLoop.words.promise)
  const clock = clocks.find(({ metric }) => metric === 'publicClosure')
  expect(ticket).toMatchObject({ owesPublic: true, dueAt: clock?.dueAt })
  expect(await owedInList()).toEqual([ticketId])
  expect((await sara.get('/api/tickets/counts')).body.views.publicOwed).toBe(1)

  const waived = await say(ticketId, { act: 'waive', why: 'Ha cancellato il post' })
  expect(waived.body.publicLoop.waived).toEqual({ by: 'Sara Conti', why: 'Ha cancellato il post' })
  expect(await owedInList()).toEqual([])
  expect((await sara.get('/api/tickets/counts')).body.views.publicOwed).toBe(0)
  expect((await say(ticketId, { act: 'takeBack' })).body.publicLoop.state).toBe('due')
})

test.each([
  [{ act: 'waive', why: 'Così' }, 'loopNotOpen'],
  [{ act: 'takeBack' }, 'loopNotWaived'],
  [{ act: 'withdraw' }, 'loopNotOpen'],
  [{ act: 'saidByHand' }, 'loopNotOpen'],
])('%o is refused where nothing was led elsewhere: %s', async (body, refusal) => {
  const { ticketId } = await server.world.openMatter()
  const answer = await say(ticketId, body)
  expect(answer).toMatchObject({ status: 409, body: { error: { code: 'refused', details: { refusal } } } })
})

test.each([{ act: 'waive', why: '  ' }, { act: 'waive' }, { act: 'post' }])(
  '%o is no request',
  async body => {
    const { ticketId } = await server.world.openMatter()
    expect((await say(ticketId, body)).status).toBe(400)
  },
)
