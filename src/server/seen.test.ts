import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Inbound } from '../connectors/connector.ts'
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

const isUnread = async (browser: Browser, ticketId: string): Promise<boolean> => {
  const { tickets } = (await browser.get('/api/tickets?view=all')).body
  return tickets.find((row: { id: string }) => row.id === ticketId).isUnread
}
const see = (browser: Browser, ticketId: string, until: string | null) =>
  browser.post(`/api/tickets/${ticketId}/seen`, { until })

const goOn = ({ networkThread, externalId }: Inbound) =>
  server.world.hear(server.world.post({ networkThread, inReplyTo: externalId, text: 'Allora?' }))

describe('a ticket', () => {
  test('is unread for each who has not looked, and for him alone read when he has', async () => {
    const { ticketId, message } = await server.world.openMatter()
    expect(await isUnread(sara, ticketId)).toBe(true)
    await see(sara, ticketId, message.written_at.toISOString())
    expect([await isUnread(sara, ticketId), await isUnread(marc, ticketId)]).toEqual([false, true])
    const { seenUntil } = (await sara.get(`/api/tickets/${ticketId}`)).body
    expect(seenUntil).toBe(message.written_at.toISOString())
  })

  test('is unread again when the customer writes, or when one wants to read it again', async () => {
    const { ticketId, said, message } = await server.world.openMatter()
    await see(sara, ticketId, message.written_at.toISOString())
    server.world.clock.advance({ minutes: 5 })
    await goOn(said)
    expect(await isUnread(sara, ticketId)).toBe(true)
    await see(sara, ticketId, server.world.clock.now().toISOString())
    expect(await isUnread(sara, ticketId)).toBe(false)
    await see(sara, ticketId, null)
    expect(await isUnread(sara, ticketId)).toBe(true)
  })

  test('is not read in advance', async () => {
    const { ticketId, said } = await server.world.openMatter()
    await see(sara, ticketId, server.world.clock.after({ days: 9 }).toISOString())
    server.world.clock.advance({ minutes: 5 })
    await goOn(said)
    expect(await isUnread(sara, ticketId)).toBe(true)
  })
})
