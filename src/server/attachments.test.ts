import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { A_GIF, A_PICTURE } from '../../test/world/pictures.ts'
import { type Browser, openServer, PERSON, type TestServer } from './testing/open-server.ts'

let server: TestServer
let agent: Browser
beforeAll(async () => {
  server = await openServer()
  agent = await server.as(PERSON.agent)
})
afterAll(() => server.close())

/** A form with one file in it, as a browser sends it. */
async function formOf(
  bytes: Uint8Array,
  name = 'file',
): Promise<{ headers: Record<string, string>; payload: Buffer }> {
  const form = new FormData()
  form.set(name, new Blob([new Uint8Array(bytes)]), 'x')
  const sent = new Response(form)
  return {
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
    payload: Buffer.from(await sent.arrayBuffer()),
  }
}

async function bring(by: Browser, bytes: Uint8Array, more: Record<string, string> = {}) {
  const { headers, payload } = await formOf(bytes)
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/attachments',
    headers: { ...headers, cookie: by.cookie ?? '', ...more },
    payload,
  })
  return { status: answer.statusCode, body: answer.json() }
}

const show = async (by: Browser, id: string) =>
  server.app.inject({ url: `/api/attachments/${id}`, headers: { cookie: by.cookie ?? '' } })

describe('a file that is brought', () => {
  test('is shown again, byte for byte, and as nothing that could run', async () => {
    for (const [bytes, mime] of [
      [A_PICTURE, 'image/png'],
      [A_GIF, 'image/gif'],
    ] as const) {
      const { status, body } = await bring(agent, bytes)
      expect([status, body]).toEqual([
        200,
        { attachment: { id: expect.any(String), mime, bytes: bytes.length, alt: '' } },
      ])
      const shown = await show(agent, body.attachment.id)
      expect(shown.rawPayload).toEqual(bytes)
      expect(shown.headers).toMatchObject({
        'content-type': mime,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
      })
    }
  })

  test('is refused in words when it is no picture and no film, whatever it is called', async () => {
    const html = Buffer.from('<html><script>alert(1)</script>')
    expect(await bring(agent, html)).toMatchObject({
      status: 409,
      body: { error: { code: 'refused', details: { refusal: 'attachmentKind' } } },
    })
  })

  test('larger than the desk carries is refused', { timeout: 60_000 }, async () => {
    const large = Buffer.concat([A_PICTURE, Buffer.alloc(50 * 1024 * 1024)])
    expect(await bring(agent, large)).toMatchObject({ status: 413, body: { error: { code: 'tooLarge' } } })
  })

  test('must be a form with one file', async () => {
    for (const body of [{}, 'words'])
      expect((await agent.post('/api/attachments', body)).body.error.code).toBe('badRequest')
    expect(await bring(agent, A_PICTURE, { 'content-type': 'multipart/form-data' })).toMatchObject({
      body: { error: { code: 'badRequest' } },
    })
  })

  test('cut off on its way is no file', async () => {
    const { headers, payload } = await formOf(A_PICTURE)
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/attachments',
      headers: { ...headers, cookie: agent.cookie ?? '' },
      payload: payload.subarray(0, payload.length - 30),
    })
    expect(answer.json().error.code).toBe('badRequest')
  })

  test('is not taken from another site, nor from whoever may not reply', async () => {
    expect(await bring(agent, A_PICTURE, { origin: 'https://evil.example' })).toMatchObject({ status: 403 })
    const viewer = await server.as(PERSON.viewer)
    expect(await bring(viewer, A_PICTURE)).toMatchObject({
      status: 403,
      body: { error: { code: 'notAllowed' } },
    })
  })

  test('is seen by colleagues, by nobody else, and by no other brand', async () => {
    const { body } = await bring(agent, A_PICTURE)
    const viewer = await server.as(PERSON.viewer)
    expect((await show(viewer, body.attachment.id)).statusCode).toBe(200)
    expect((await show(await server.as(null), body.attachment.id)).statusCode).toBe(401)
    const borea = await server.world.settleBorea()
    const theirs = server.world.desk.newId()
    await borea.see(trx =>
      trx
        .insertInto('attachment')
        .values({
          workspace_id: borea.workspaceId,
          id: theirs,
          member_id: borea.members.sara,
          mime: 'image/png',
          bytes: A_PICTURE,
          size: A_PICTURE.length,
          delivery_id: null,
          created_at: server.world.clock.now(),
        })
        .execute(),
    )
    expect((await show(agent, theirs)).statusCode).toBe(404)
  })
})

test('a reply with a file and two posts is asked for at once, and shown with both', async () => {
  const { world } = server
  const { ticketId } = await world.openMatter()
  const { body } = await bring(agent, A_PICTURE)
  const answer = await agent.post(`/api/tickets/${ticketId}/replies`, {
    deliveryId: world.desk.newId(),
    mode: 'public',
    targetMessageId: null,
    accountId: world.care.id,
    text: 'Uno',
    attachments: [{ id: body.attachment.id, alt: 'La mappa' }],
    further: [{ deliveryId: world.desk.newId(), text: 'Due' }],
    lastSeenMessageId: null,
  })
  expect(answer.status, answer.text).toBe(200)
  const detail = (await agent.get(`/api/tickets/${ticketId}`)).body
  expect(detail.messages.slice(-2)).toMatchObject([
    {
      text: 'Uno',
      media: [{ kind: 'photo', url: `/api/attachments/${body.attachment.id}`, alt: 'La mappa' }],
      delivery: { part: { n: 1, of: 2 }, heldByPart: null },
    },
    { text: 'Due', delivery: { part: { n: 2, of: 2 } } },
  ])
  expect(detail.ways[0]).toMatchObject({
    media: { max: 4, altMax: 1000 },
    poll: { optionsMax: 4 },
    inviteDirect: true,
    chain: { price: { micros: 15_000 } },
  })
})

test('a reply of nothing at all is no reply', async () => {
  const { world } = server
  const { ticketId } = await world.openMatter()
  const answer = await agent.post(`/api/tickets/${ticketId}/replies`, {
    deliveryId: world.desk.newId(),
    mode: 'public',
    targetMessageId: null,
    accountId: world.care.id,
    text: '  ',
    lastSeenMessageId: null,
  })
  expect(answer.body.error.code).toBe('badRequest')
})

test('the part that is too long is named', async () => {
  const { world } = server
  const { ticketId } = await world.openMatter()
  const answer = await agent.post(`/api/tickets/${ticketId}/replies`, {
    deliveryId: world.desk.newId(),
    mode: 'public',
    targetMessageId: null,
    accountId: world.care.id,
    text: 'Uno',
    further: [{ deliveryId: world.desk.newId(), text: 'x'.repeat(281) }],
    lastSeenMessageId: null,
  })
  expect(answer.body.error).toMatchObject({ code: 'refused', details: { refusal: 'tooLong', part: 2 } })
})

test('a reply under our own post is hidden by a button, and shown so', async () => {
  const { world } = server
  await world.hearAll([world.own({ externalId: '4000', networkThread: '4000', text: 'Nuove tariffe!' })])
  const reply = await world.hear(world.post({ networkThread: '4000', inReplyTo: '4000', from: 'tom' }))
  const read = async () => {
    const detail = (await agent.get(`/api/tickets/${reply.ticket_id}`)).body
    return detail.messages.find((each: { id: string }) => each.id === reply.id)
  }
  expect(await read()).toMatchObject({ mayHide: true, isHidden: false })
  expect((await agent.post(`/api/messages/${reply.id}/hide`, { hidden: true })).body).toEqual({ done: true })
  expect(await read()).toMatchObject({ mayHide: true, isHidden: true })
  world.network.hideRefusal = { code: 'forbidden', explain: 'Not your conversation.' }
  expect((await agent.post(`/api/messages/${reply.id}/hide`, { hidden: false })).body.error).toMatchObject({
    code: 'refused',
    details: { refusal: 'forbidden', explain: 'Not your conversation.' },
  })
})
