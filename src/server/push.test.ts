import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subscribePushes } from '../desk/push.ts'
import { openServer, type TestServer } from './testing/open-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

const urlOf = (accountId: string) => `/api/push/scripted/${accountId}`

const bring = async (word: string, signature = 'good', url = urlOf(server.world.care.id)) =>
  server.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', 'x-signature': signature },
    payload: word,
  })

describe('news brought by a network', () => {
  test('is stored before it is answered', async () => {
    const { world } = server
    const post = world.post({ from: 'chiara' })
    const page = { accountId: world.care.id, batch: [post], happenings: [] }
    world.network.push.ready.set('{"news":1}', [page])
    expect(await bring('{"news":1}')).toMatchObject({ statusCode: 200 })
    expect(await world.tickets()).toHaveLength(1)
    expect(await bring('{"news":1}')).toMatchObject({ statusCode: 200 })
    expect(await world.tickets()).toHaveLength(1)
  })

  test.each([
    ['with a wrong signature', '{"news":1}', 'bad', undefined, 403],
    ['that nobody understands', '{"news":9}', 'good', undefined, 403],
    ['that is no JSON', 'news!', 'good', undefined, 403],
    [
      'for an account that is not there',
      '{"news":1}',
      'good',
      urlOf('0198c1de-7c0e-7000-8000-000000000000'),
      404,
    ],
    [
      'for a channel that is not there',
      '{"news":1}',
      'good',
      '/api/push/nowhere/0198c1de-7c0e-7000-8000-000000000000',
      404,
    ],
    ['for no account at all', '{"news":1}', 'good', urlOf('7'), 400],
  ])('%s is refused', async (_what, word, signature, url, status) =>
    expect((await bring(word, signature, url)).statusCode).toBe(status),
  )
})

describe('the question whose address it is', () => {
  const ask = (query: string) => server.app.inject({ url: `${urlOf(server.world.care.id)}${query}` })
  test('is answered as the connector knows', async () =>
    expect((await ask('?question=who')).json()).toEqual({ answer: 'who!' }))
  test('is not answered when it is none', async () => expect((await ask('')).statusCode).toBe(404))
})

test('the network is told the address of accounts that want it so', async () => {
  const { network, desk, care, marketing } = server.world
  const never = new AbortController().signal
  expect(await subscribePushes(desk, never)).toBe(0)
  network.push.isAskedFor = true
  expect(await subscribePushes(desk, never)).toBe(2)
  expect(network.push.urls.toSorted()).toEqual(
    [care.id, marketing.id].map(id => `https://desk.example/api/push/scripted/${id}`).toSorted(),
  )
})
