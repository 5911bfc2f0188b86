import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WallAnswer } from '../../../contract/wall.ts'
import { openTickets } from '../../../desk/routing/crowd.fixture.ts'
import { type Browser, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let marc: Browser
let sara: Browser
beforeAll(async () => {
  server = await openServer()
  marc = await server.as('marc')
  sara = await server.as('sara')
})
afterAll(() => server.close())

const wall = async (): Promise<WallAnswer> => (await marc.get('/api/wall')).body
const personOf = (answer: WallAnswer, id: string) => answer.people.find(each => each.id === id)

test('a quiet morning: every queue and person, and nothing in hand', async () => {
  const answer = await wall()
  expect(answer.at).toBe(server.world.clock.now().toISOString())
  expect(answer.totals).toEqual({
    open: 0,
    unassigned: 0,
    waiting: 0,
    late: 0,
    soon: 0,
    arrived: 0,
    answered: 0,
    longest: null,
  })
  expect(answer.queues.length).toBeGreaterThan(1)
  expect(answer.breaking).toEqual([])
  expect(answer.mood).toEqual({
    mood: 'unknown',
    total: 0,
    sentiments: { negative: 0, neutral: 0, positive: 0 },
    usual: null,
  })
  expect(answer.people.map(({ attendance }) => attendance)).toEqual(answer.people.map(() => 'off'))
  expect(answer.accounts.map(({ handle }) => handle)).toContain('aurora_aiuta')
  expect(answer.owed).toMatchObject({ undelivered: 0, publicOwed: 0, questionsLate: 0 })
})

test('a room at work: what burns most stands first', async () => {
  const { world } = server
  const [late, second, first] = await openTickets(world.desk, world, [
    { queue: 'technical', dueInMinutes: -5, sinceMinutes: 90 },
    { dueInMinutes: 14, sinceMinutes: 30 },
    { dueInMinutes: 1 },
    { dueInMinutes: 16 },
  ])
  const answer = await wall()
  expect(answer.totals).toMatchObject({ open: 4, unassigned: 4, late: 1, soon: 2, arrived: 3, answered: 0 })
  expect(answer.totals.longest).toEqual({
    ticketId: late,
    since: world.clock.ago({ minutes: 90 }).toISOString(),
  })
  expect(answer.queues[0]).toMatchObject({ open: 1, late: 1, soon: 0, arrived: 0 })
  expect(answer.queues[1]).toMatchObject({ open: 3, late: 0, soon: 2, arrived: 3 })
  expect(answer.breaking.map(({ id }) => id)).toEqual([first, second])
  const views = (await sara.get('/api/tickets/counts')).body.views
  expect(views).toMatchObject({ dueSoon: 2, breached: 1, undelivered: 0 })
  const inView = async (view: string) =>
    (await marc.get(`/api/tickets?view=${view}`)).body.tickets.map(({ id }: { id: string }) => id)
  expect(await inView('dueSoon')).toEqual([first, second])
  expect(await inView('breached')).toEqual([late])
})

test('who is on, with what in hand, and at which ticket', async () => {
  const { sara: id } = server.world.members
  const [ticket] = (await marc.get('/api/tickets?view=dueSoon')).body.tickets
  await sara.post('/api/me/presence', { presence: 'available' })
  await marc.post(`/api/tickets/${ticket.id}/acts`, { act: 'assign', to: id })
  await sara.post(`/api/tickets/${ticket.id}/presence`, { doing: 'writing' })
  const answer = await wall()
  expect(answer.people[0]).toMatchObject({
    id,
    attendance: 'available',
    open: 1,
    load: 1,
    at: [{ ticketId: ticket.id, number: ticket.number, customerName: ticket.customerName, doing: 'writing' }],
  })
  expect(answer.totals.unassigned).toBe(3)
})

test('what somebody has in hand is found by who', async () => {
  const { sara: id } = server.world.members
  const { tickets } = (await marc.get(`/api/tickets?view=all&assigneeId=${id}`)).body
  expect(tickets.map(({ assigneeId }: { assigneeId: string }) => assigneeId)).toEqual([id])
  expect((await marc.get('/api/tickets?view=all&assigneeId=sara')).status).toBe(400)
})

test('who should be on and is not', async () => {
  const { dario, giulia } = server.world.members
  const now = server.world.clock.now()
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  const shift = (member: string, from: number, to: number) =>
    server.world.see(trx =>
      trx
        .insertInto('shift')
        .values({
          workspace_id: server.world.workspaceId,
          id: server.world.desk.newId(),
          member_id: member,
          kind: 'extra',
          from_at: at(from),
          to_at: at(to),
        })
        .execute(),
    )
  await shift(dario, -60, 60)
  await shift(giulia, 120, 240)
  const answer = await wall()
  expect(answer.people[0]).toMatchObject({
    id: dario,
    attendance: 'missing',
    shift: { from: at(-60).toISOString(), to: at(60).toISOString() },
  })
  expect(personOf(answer, giulia)).toMatchObject({ attendance: 'expected' })
})

test('what failed, and what nobody knows of', async () => {
  const { world } = server
  await world.see(trx =>
    sql`insert into conversation (workspace_id, id, account_id, profile_id, channel, kind, network_thread, ticket_id, last_message_at)
      select workspace_id, gen_random_uuid(), account_id, profile_id, channel, 'public', id::text, id, opened_at from ticket`.execute(
      trx,
    ),
  )
  await world.see(trx =>
    sql`insert into delivery (workspace_id, id, message_id, ticket_id, conversation_id, account_id, kind, text, candidate_key,
        state, not_before, look_again_at, cost_micros, created_at, sent_at, external_id)
      select m.workspace_id, gen_random_uuid(), m.id, m.ticket_id, c.id, m.account_id, 'reply', 'an answer', '|', s.state,
        ${world.clock.now()}, ${world.clock.now()}, 0, ${world.clock.now()},
        case when s.state = 'sent' then ${world.clock.now()}::timestamptz end, case when s.state = 'sent' then 'x' end
      from (select *, row_number() over (order by id) as n from message) m join conversation c on c.ticket_id = m.ticket_id
      join (values (1, 'failed'), (2, 'unknown'), (3, 'sent')) as s (n, state) on s.n = m.n`.execute(trx),
  )
  const answer = await wall()
  expect(answer.owed).toMatchObject({ failed: 1, unknown: 1, undelivered: 2 })
  expect(answer.totals.answered).toBe(1)
  expect((await marc.get('/api/tickets?view=undelivered')).body.tickets).toHaveLength(2)
  await world.see(trx =>
    trx
      .updateTable('ticket')
      .set({ status: 'resolved', resolution: 'solved', resolved_at: world.clock.now() })
      .execute(),
  )
  expect((await wall()).owed).toMatchObject({ failed: 0, unknown: 1, undelivered: 1 })
})

test('is for those who run the team, and shows nothing of another brand', async () => {
  expect((await sara.get('/api/wall')).status).toBe(403)
  const before = await wall()
  const borea = await server.world.settleBorea()
  await openTickets(server.world.desk, borea, [{ dueInMinutes: 3 }])
  const after = await wall()
  expect(after.totals).toEqual(before.totals)
  expect(after.people.map(({ id }) => id)).toEqual(before.people.map(({ id }) => id))
  expect(after.accounts).toEqual(before.accounts)
})
