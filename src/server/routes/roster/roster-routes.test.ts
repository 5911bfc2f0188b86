import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HandoverAnswer } from '../../../contract/handover.ts'
import type { RosterAnswer } from '../../../contract/roster.ts'
import { watchRoster } from '../../../desk/roster/watch-roster.ts'
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

const roster = async (who: Browser, query = ''): Promise<RosterAnswer> =>
  (await who.get(`/api/roster${query}`)).body
const id = (who: 'sara' | 'dario' | 'marc') => server.world.members[who]
const pattern = (otherwise: object = {}) => ({
  do: 'putPattern',
  id: randomUUID(),
  memberId: id('sara'),
  day: 'monday',
  from: '08:00',
  to: '14:00',
  validFrom: '2026-05-01',
  validUntil: null,
  ...otherwise,
})
const change = (...changes: object[]) => marc.post('/api/roster/changes', { changes })

describe('the roster', () => {
  test('of this week, by the calendar and clock of the desk', async () => {
    expect(await roster(sara)).toMatchObject({
      isEmpty: true,
      from: '2026-05-04',
      today: '2026-05-04',
      days: 7,
      timeZone: 'Europe/Rome',
      closedDates: ['2026-05-10'],
    })
    const mine = pattern()
    const answer = await change(mine)
    expect(answer.body.undo).toEqual([{ do: 'removePattern', id: mine.id }])
    const { shifts, gaps, people } = await roster(sara)
    expect(shifts).toEqual([
      {
        id: mine.id,
        memberId: id('sara'),
        origin: 'pattern',
        from: '2026-05-04T06:00:00.000Z',
        to: '2026-05-04T12:00:00.000Z',
        date: '2026-05-04',
        fromClock: '08:00',
        toClock: '14:00',
      },
    ])
    expect(gaps[0]).toMatchObject({ date: '2026-05-04', fromClock: '14:00', toClock: '20:00', isEmpty: true })
    expect(people.map(({ name }) => name)).toEqual([
      'Dario Neri',
      'Giulia Ferri',
      'Marc Delorme',
      'Sara Conti',
    ])
    await change(...answer.body.undo)
    expect((await roster(sara)).isEmpty).toBe(true)
  })

  test('is changed by who runs the team alone', async () => {
    const refused = await sara.post('/api/roster/changes', { changes: [pattern()] })
    expect(refused.body.error).toMatchObject({ code: 'notAllowed', details: { needs: 'team.manage' } })
  })

  test.each<[string, object]>([
    ['no time', { from: '08:00', to: '08:00' }],
    ['a time that no clock shows', { from: '25:00' }],
    ['a begin at the end of the day', { from: '24:00' }],
    ['a day that is none', { validFrom: '2026-02-30' }],
    ['an end before the begin', { validUntil: '2026-04-01' }],
    ['a weekday that is none', { day: 'caturday' }],
    ['a person that is none', { memberId: 'sara' }],
    ['a time long gone', { validFrom: '0001-01-01' }],
  ])('takes no pattern with %s', async (_, otherwise) => {
    expect((await change(pattern(otherwise))).status).toBe(400)
  })

  test('names the person who answers no customers', async () => {
    const answer = await change(pattern({ memberId: server.world.members.vera }))
    expect(answer.body.error).toMatchObject({ code: 'refused', details: { refusal: 'unknownColleague' } })
  })

  test.each(['?days=0', '?days=43', '?from=tomorrow', '?from=1999-01-01'])('is not asked %s', async query => {
    expect((await sara.get(`/api/roster${query}`)).status).toBe(400)
  })

  test('tells gaps to who runs the team, and everybody his shift', async () => {
    const mine = pattern()
    await change(mine)
    await watchRoster(server.world.desk)
    const now = async (who: Browser) => (await who.get('/api/roster/now')).body
    expect((await now(marc)).gaps[0]).toMatchObject({ date: '2026-05-04', fromClock: '14:00' })
    expect(await now(sara)).toEqual({
      timeZone: 'Europe/Rome',
      shift: { from: '2026-05-04T06:00:00.000Z', to: '2026-05-04T12:00:00.000Z' },
      gaps: [],
    })
    await change({ do: 'removePattern', id: mine.id })
  })
})

describe('a leave', () => {
  const wish = (otherwise: object = {}) => ({
    id: randomUUID(),
    memberId: id('sara'),
    from: '2026-05-06T00:00',
    to: '2026-05-08T24:00',
    note: 'a wedding',
    ...otherwise,
  })

  test('is asked for, seen without its note by others, and decided', async () => {
    const asked = await sara.post('/api/leaves', wish())
    expect(asked.body.leave).toMatchObject({
      state: 'asked',
      date: '2026-05-06',
      untilDate: '2026-05-08',
      toClock: '24:00',
      note: 'a wedding',
    })
    const dario = await server.as('dario')
    expect((await roster(dario)).leaves).toMatchObject([{ state: 'asked', note: null }])
    expect((await roster(marc, '?from=2026-06-01')).asked).toMatchObject([{ note: 'a wedding' }])
    const url = `/api/leaves/${asked.body.leave.id}/acts`
    expect((await sara.post(url, { act: 'grant' })).body.error.code).toBe('notAllowed')
    expect((await marc.post(url, { act: 'grant' })).body.leave.state).toBe('granted')
    expect((await marc.post(url, { act: 'refuse' })).body.error.details).toEqual({ refusal: 'leaveDecided' })
    expect((await sara.post(url, { act: 'withdraw' })).body.leave.state).toBe('withdrawn')
    expect((await roster(marc)).leaves).toEqual([])
  })

  test.each<[string, object]>([
    ['ends before it begins', { to: '2026-05-05T00:00' }],
    ['has no such day', { from: '2027-02-30T00:00', to: '2027-03-04T00:00' }],
    ['has no such month', { to: '2026-13-01T00:00' }],
    ['has a tail', { to: '2026-05-08T24:00T24:00' }],
    ['has no time', { from: '2026-05-06' }],
  ])('is not asked for when it %s', async (_, otherwise) => {
    expect((await sara.post('/api/leaves', wish(otherwise))).status).toBe(400)
  })

  test('of somebody else is not mine to ask for', async () => {
    const answer = await sara.post('/api/leaves', wish({ memberId: id('dario') }))
    expect(answer.body.error.code).toBe('notAllowed')
  })
})

describe('a hand-over', () => {
  test('shows what is in hand, gives it, and takes it back', async () => {
    const { ticketId } = await server.world.openMatter()
    await sara.post(`/api/tickets/${ticketId}/acts`, { act: 'assign', to: id('sara') })
    const seen: HandoverAnswer = (await sara.get('/api/handover')).body
    expect(seen.tickets.map(({ ticket }) => ticket.id)).toEqual([ticketId])
    expect(seen.people.map(({ id: person }) => person)).not.toContain(id('sara'))
    const item = { ticketId, to: id('marc'), note: 'calls back at three' }
    const given = await sara.post('/api/handover', { items: [item] })
    expect(given.body).toEqual({ done: [ticketId], refused: [] })
    expect((await sara.get('/api/handover')).body.tickets).toEqual([])
    const again = await sara.post('/api/handover', { items: [item] })
    expect(again.body).toEqual({ done: [], refused: [{ ticketId, refusal: 'notYours' }] })
    const back = await sara.post('/api/handover/undo', { ticketIds: [ticketId] })
    expect(back.body).toEqual({ done: [ticketId], refused: [] })
    const detail = (await sara.get(`/api/tickets/${ticketId}`)).body
    expect(detail.ticket.assigneeId).toBe(id('sara'))
    expect(JSON.stringify(detail.messages)).not.toContain('calls back at three')
  })

  test('of another brand is not seen', async () => {
    const borea = await server.world.settleBorea()
    const { ticketId } = await borea.openMatter()
    const given = await sara.post('/api/handover', { items: [{ ticketId, to: null }] })
    expect(given.body.refused).toEqual([{ ticketId, refusal: 'notFound' }])
  })
})
