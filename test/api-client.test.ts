import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import openapiClient from 'openapi-fetch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  BASE_URL,
  emailOf,
  openServer,
  PASSWORD,
  type TestServer,
} from '../src/server/testing/open-server.ts'
import type { paths } from '../web/src/api/generated/schema.d.ts'

let server: TestServer
let url: string
beforeAll(async () => {
  server = await openServer()
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

/** A client that others made, typed by the document alone. */
async function signedIn(email: string) {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: BASE_URL },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  expect(answer.status).toBe(200)
  const cookie = answer.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  return openapiClient<paths>({ baseUrl: url, headers: { cookie } })
}

describe('a client made from the document', () => {
  test('signs in, lists, reads, takes, answers, takes back and resolves', async () => {
    const { world } = server
    await world.openMatter(world.post({ text: '@aurora_aiuta niente rete da ieri, potete controllare?' }))
    const desk = await signedIn(emailOf('sara'))

    const me = await desk.GET('/api/me')
    expect(me.data?.member.name).toBe('Sara Conti')
    const list = await desk.GET('/api/tickets', { params: { query: { view: 'unassigned', limit: 10 } } })
    const [row] = list.data?.tickets ?? []
    if (row === undefined || me.data === undefined) throw new Error('there is nothing to do')

    const path = { id: row.id }
    const taken = await desk.POST('/api/tickets/{id}/acts', {
      params: { path },
      body: { act: 'assign', to: me.data.member.id },
    })
    expect(taken.data?.ticket.assigneeId).toBe(me.data.member.id)

    const { data: detail } = await desk.GET('/api/tickets/{id}', { params: { path } })
    const way = detail?.ways.find(each => each.mode === 'public' && each.isAllowed)
    const last = detail?.messages.at(-1)
    if (way === undefined || last === undefined) throw new Error('nothing may be answered')
    expect(detail?.decision?.because.length).toBeGreaterThan(0)

    const body = {
      deliveryId: randomUUID(),
      mode: way.mode,
      targetMessageId: way.targetMessageId,
      accountId: way.accountId,
      text: 'Ciao Luca, controlliamo subito.',
      lastSeenMessageId: last.id,
      sendAnyway: false,
    }
    const replied = await desk.POST('/api/tickets/{id}/replies', { params: { path }, body })
    expect(replied.data?.deliveryId).toBe(body.deliveryId)
    // The same request, sent again because its answer was lost, is the same reply.
    const again = await desk.POST('/api/tickets/{id}/replies', { params: { path }, body })
    expect(again.data).toEqual(replied.data)

    const undone = await desk.POST('/api/deliveries/{id}/undo', { params: { path: { id: body.deliveryId } } })
    expect(undone.data).toMatchObject({ text: body.text })
    await desk.POST('/api/tickets/{id}/replies', {
      params: { path },
      body: { ...body, deliveryId: randomUUID() },
    })
    await world.drain({ minutes: 1 })
    expect(world.network.landed.map(each => each.outgoing.text)).toEqual([body.text])

    const resolved = await desk.POST('/api/tickets/{id}/acts', {
      params: { path },
      body: { act: 'resolve', how: 'solved' },
    })
    expect(resolved.data?.ticket.status).toBe('resolved')
    const { data: counts } = await desk.GET('/api/tickets/counts')
    expect(counts?.views).toMatchObject({ resolved: 1, mine: 0 })
  })

  test('is told errors in the form that the document says', async () => {
    const desk = await signedIn(emailOf('vera'))
    const { error, response } = await desk.POST('/api/tickets/{id}/acts', {
      params: { path: { id: randomUUID() } },
      body: { act: 'unassign' },
    })
    expect(response.status).toBe(403)
    expect(error?.error).toMatchObject({ code: 'notAllowed', details: { needs: 'ticket.act' } })
  })
})
