import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
const refusalOf = (answer: { body: { error: { details: { refusal: string } } } }) =>
  answer.body.error.details.refusal

/** Luca asks in public and, half an hour later, in a letter-like other thread; Chiara asks the same. */
async function askThrice() {
  const { world } = server
  const first = await world.openMatter(world.post({ text: '@aurora_aiuta la fibra non funziona da ieri' }))
  world.clock.advance({ minutes: 30 })
  const again = await world.openMatter(world.post({ text: 'siamo ancora senza internet da ieri' }))
  const chiara = await world.openMatter(
    world.post({ from: 'chiara', text: 'qui la fibra non va più da ieri sera' }),
  )
  return { first, again, chiara }
}

test('who asked the same is told, the customer’s own first; merged, it is one matter with one story', async () => {
  const { first, again, chiara } = await askThrice()
  const before = await detailOf(again.ticketId)
  expect(before.sameQuestion.map(each => [each.ticketId, each.isSameCustomer, each.isAnswered])).toEqual([
    [first.ticketId, true, false],
    [chiara.ticketId, false, false],
  ])
  const merged = await sara.post(`/api/tickets/${again.ticketId}/merges`, { ticketId: first.ticketId })
  expect(merged.status).toBe(200)
  const after = await detailOf(again.ticketId)
  expect(after.messages.filter(each => !each.isContext)).toHaveLength(2)
  expect(after.sameQuestion.map(each => each.ticketId)).toEqual([chiara.ticketId])
  expect(after.merged).toMatchObject([{ mergeId: merged.body.mergeId, ticketId: first.ticketId }])
  expect(after.timeline.map(each => each.type)).toContain('ticket.absorbed')
  expect(after.timeline.filter(each => each.type === 'ticket.opened')).toHaveLength(2)
  expect((await detailOf(first.ticketId)).mergedInto).toMatchObject({ ticketId: again.ticketId })

  const undone = await sara.post(`/api/merges/${merged.body.mergeId}/undo`)
  expect(undone.body).toEqual({ ticketId: first.ticketId })
  expect((await detailOf(again.ticketId)).merged).toEqual([])
  expect((await detailOf(first.ticketId)).mergedInto).toBeNull()
  expect(refusalOf(await sara.post(`/api/merges/${merged.body.mergeId}/undo`))).toBe('alreadyUndone')
})

test('linked tickets show each other, and are no longer suggested', async () => {
  const { again, chiara } = await askThrice()
  expect(
    refusalOf(await sara.post(`/api/tickets/${again.ticketId}/merges`, { ticketId: chiara.ticketId })),
  ).toBe('otherCustomer')
  const linked = await sara.post(`/api/tickets/${again.ticketId}/links`, { ticketId: chiara.ticketId })
  const { linkId } = linked.body
  const detail = await detailOf(again.ticketId)
  expect(detail.links).toMatchObject([{ linkId, ticketId: chiara.ticketId, customerName: 'Chiara Rossi' }])
  expect(detail.sameQuestion.map(each => each.ticketId)).not.toContain(chiara.ticketId)
  expect((await detailOf(chiara.ticketId)).links).toMatchObject([{ linkId, ticketId: again.ticketId }])
  expect((await sara.ask('DELETE', `/api/links/${linkId}`)).body).toEqual({ done: true })
  expect((await detailOf(chiara.ticketId)).links).toEqual([])
  expect((await sara.ask('DELETE', `/api/links/${linkId}`)).status).toBe(404)
})

test('a part of a ticket becomes a ticket of its own, which says where it comes from', async () => {
  const { world } = server
  const { ticketId } = await world.openMatter(world.post({ from: 'tom', text: 'my broadband is down' }))
  const other = await world.hear(world.direct({ from: 'tom', text: 'and you charged me twice' }))
  const split = await sara.post(`/api/tickets/${ticketId}/splits`, { messageIds: [other.id] })
  expect(split.status).toBe(200)
  expect((await detailOf(split.body.ticketId)).splitFrom).toMatchObject({
    ticketId,
    splitId: split.body.splitId,
  })
  expect((await sara.post(`/api/splits/${split.body.splitId}/undo`)).body).toEqual({ ticketId })
  expect((await detailOf(ticketId)).messages.map(each => each.id)).toContain(other.id)
})

test('what may be meant: the customer’s own first, then whatever the words or the number find', async () => {
  const { first, again, chiara } = await askThrice()
  const others = async (search: string) => {
    const answer = await sara.get(`/api/tickets/${again.ticketId}/others?${new URLSearchParams({ search })}`)
    return answer.body.tickets as { ticketId: string; isSameCustomer: boolean }[]
  }
  const own = await others('')
  expect(own.map(each => each.ticketId)).toContain(first.ticketId)
  expect(own.every(each => each.isSameCustomer)).toBe(true)
  expect((await others('chiara')).map(each => each.ticketId)).toContain(chiara.ticketId)
  const { number } = (await detailOf(chiara.ticketId)).ticket
  expect((await others(`#${number}`)).map(each => each.ticketId)).toEqual([chiara.ticketId])
  expect(await others('nobody%')).toEqual([])
  expect((await sara.get(`/api/tickets/${randomUUID()}/others`)).status).toBe(404)
})
