import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts'
import { type ApiClient, createApiClient } from '../x/testing/api-client.ts'

let sandbox: RunningSandbox
let anyone: ApiClient

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, limits: 'none' })
  anyone = createApiClient(sandbox, null)
})

afterAll(() => sandbox.close())

test('people join, write, repost, follow and write directly, and the record tells it', async () => {
  const since = sandbox.network.record().length
  const { user } = (await anyone.post('/sandbox/users', { username: 'carla', followers: 9 })).body
  const { post } = (
    await anyone.post('/sandbox/posts', { username: 'carla', text: '@aurora_aiuta non funziona niente' })
  ).body
  const reply = { authorId: user.id, text: 'e allora?', inReplyToId: post.id, lang: 'it' }
  await anyone.post('/sandbox/posts', reply)
  await anyone.post('/sandbox/reposts', { username: 'auroramobile', postId: post.id })
  await anyone.post('/sandbox/directs', { from: 'carla', to: '@aurora_aiuta', text: 'in privato' })
  await anyone.post('/sandbox/follows', { source: 'carla', target: 'aurora_aiuta' })
  const { body } = await anyone.get(`/sandbox/record?since=${since}`)
  expect(body.entries).toMatchObject([
    { type: 'user.joined', user: { username: 'carla', role: 'customer' } },
    {
      type: 'post.created',
      by: 'cast',
      post: { authorId: user.id, text: '@aurora_aiuta non funziona niente', lang: 'it' },
    },
    { type: 'post.created', post: { inReplyToId: post.id, conversationId: post.id } },
    { type: 'post.created', post: { repostsId: post.id } },
    { type: 'direct.sent', by: 'cast', direct: { senderId: user.id, text: 'in privato' } },
    { type: 'follow.created', sourceId: user.id },
  ])
  expect(body.entries[0].seq).toBe(since + 1)
})

test('a username is taken once', async () => {
  expect((await anyone.post('/sandbox/users', { username: 'dora' })).status).toBe(200)
  expect((await anyone.post('/sandbox/users', { username: 'Dora' })).status).toBe(409)
})

test('who joins gets keys at once', async () => {
  await anyone.post('/sandbox/users', { username: 'elio' })
  const { body } = await anyone.get('/sandbox/credentials')
  const elio = body.users.find((user: { username: string }) => user.username === 'elio')
  const headers = { authorization: `Bearer ${elio.accessToken}` }
  const answer = await fetch(`${sandbox.url}/2/users/me`, { headers })
  expect(await answer.json()).toMatchObject({ data: { id: elio.id, username: 'elio' } })
})

test('followers come newest first, page by page', async () => {
  const names = ['f1', 'f2', 'f3', 'f4', 'f5']
  for (const username of names) {
    await anyone.post('/sandbox/users', { username })
    await anyone.post('/sandbox/follows', { source: username, target: 'auroramobile' })
  }
  const path = `/2/users/${sandbox.network.findUser('auroramobile')?.id}/followers?max_results=2`
  const seen: string[] = []
  let token = ''
  do {
    const { body } = await anyone.get(path + token)
    seen.push(...body.data.map((user: { username: string }) => user.username))
    token = body.meta.next_token ? `&pagination_token=${body.meta.next_token}` : ''
  } while (token)
  expect(seen).toEqual(names.toReversed())
})
