import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts'
import { type ApiClient, createApiClient } from './testing/api-client.ts'

let sandbox: RunningSandbox
let care: ApiClient
let customer: ApiClient
let app: ApiClient
let count = 0

beforeAll(async () => {
  sandbox = await startSandbox({
    port: 0,
    searchLagSeconds: 0,
    limits: 'none',
    world(network) {
      const person = { description: 'Una cliente', followers: 12, verified: false } as const
      network.join({
        ...person,
        username: 'giulia',
        name: 'Giulia',
        role: 'customer',
        directMessages: 'everyone',
      })
      network.join({ ...person, username: 'shy', name: 'Shy', role: 'customer', directMessages: 'followed' })
    },
  })
  care = createApiClient(sandbox, 'aurora_aiuta')
  customer = createApiClient(sandbox, 'giulia')
  app = createApiClient(sandbox, null)
})

afterAll(() => sandbox.close())

beforeEach(() => {
  count++
})

/** Each test writes what nobody has written before. */
const unique = (text: string) => `${text} ${count}`

function write(username: string, text: string, inReplyToId?: string): string {
  const told = sandbox.network.post(idOf(username), { text, inReplyToId }, 'cast')
  if (!told.ok) throw new Error(told.refusal.detail)
  return told.value.id
}

const idOf = (username: string) => sandbox.network.findUser(username)?.id ?? ''

describe('reading', () => {
  test('users/me is the user of the token', async () => {
    const answer = await care.get('/2/users/me')
    expect(answer.body).toEqual({
      data: { id: idOf('aurora_aiuta'), name: 'Aurora Mobile Aiuta', username: 'aurora_aiuta' },
    })
  })

  test('an app token is no user', async () => {
    const answer = await app.get('/2/users/me')
    expect(answer.status).toBe(403)
    expect(answer.body.type).toMatch(/unsupported-authentication$/)
  })

  test('mentions come newest first, with the authors asked for', async () => {
    const first = write('giulia', unique('@aurora_aiuta non funziona'))
    const second = write('giulia', unique('@aurora_aiuta ancora niente'))
    const answer = await app.get(
      `/2/users/${idOf('aurora_aiuta')}/mentions?max_results=5&since_id=${BigInt(first) - 1n}&tweet.fields=author_id,created_at,entities&expansions=author_id`,
    )
    expect(answer.body.data.map((post: { id: string }) => post.id)).toEqual([second, first])
    expect(answer.body.data[0]).toMatchObject({
      author_id: idOf('giulia'),
      entities: { mentions: [{ start: 0, end: 13, username: 'aurora_aiuta', id: idOf('aurora_aiuta') }] },
    })
    expect(answer.body.includes.users).toEqual([{ id: idOf('giulia'), name: 'Giulia', username: 'giulia' }])
    expect(answer.body.meta).toEqual({ result_count: 2, newest_id: second, oldest_id: first })
  })

  test('the new dialect is answered in its own words', async () => {
    const parent = write('giulia', unique('@aurora_aiuta una domanda'))
    const child = write('giulia', unique('dimenticavo il numero'), parent)
    const path = `/2/tweets/${child}?post.fields=conversation_id,author_id&expansions=referenced_posts`
    const { body } = await app.get(path)
    expect(body.data.referenced_posts).toEqual([{ type: 'replied_to', id: parent }])
    expect(body.data).not.toHaveProperty('author_id')
    expect(body.includes.posts[0].id).toBe(parent)
    const old = await app.get(`/2/tweets/${child}?expansions=referenced_tweets.id,author_id`)
    expect(old.body.data.author_id).toBe(idOf('giulia'))
    expect(old.body.includes.tweets[0].id).toBe(parent)
  })

  test('pages lead through everything once', async () => {
    const ids = Array.from({ length: 13 }, (_, at) => write('shy', unique(`@auroramobile pagina ${at}`)))
    const seen: string[] = []
    let token = ''
    do {
      const { body } = await app.get(`/2/users/${idOf('auroramobile')}/mentions?max_results=5${token}`)
      seen.push(...body.data.map((post: { id: string }) => post.id))
      token = body.meta.next_token ? `&pagination_token=${body.meta.next_token}` : ''
    } while (token)
    expect(seen).toEqual(ids.toReversed())
  })

  test('what is not there is told beside the rest', async () => {
    const id = write('giulia', unique('ci sono'))
    const { status, body } = await app.get(`/2/tweets?ids=${id},123`)
    expect(status).toBe(200)
    expect(body.data).toHaveLength(1)
    expect(body.errors).toMatchObject([
      { resource_type: 'tweet', resource_id: '123', title: 'Not Found Error' },
    ])
  })
})

describe('search', () => {
  test('finds words without accents, and no reposts', async () => {
    const id = write('giulia', unique("Perché l'Àurora Mobile è lenta?"))
    sandbox.network.repost(idOf('shy'), id, 'cast')
    const query = encodeURIComponent('("aurora mobile" OR auroramobile) perche -@aurora_aiuta -is:retweet')
    const { body } = await app.get(`/2/tweets/search/recent?query=${query}`)
    expect(body.data.map((post: { id: string }) => post.id)).toEqual([id])
  })

  test.each(['-aurora', '(aurora', 'is:reply', 'foo:bar', 'a OR', 'x'.repeat(513), '"aurora'])(
    'refuses %s',
    async query => {
      const { status, body } = await app.get(`/2/tweets/search/recent?query=${encodeURIComponent(query)}`)
      expect(status).toBe(400)
      expect(body).toMatchObject({
        title: 'Invalid Request',
        type: expect.stringMatching(/invalid-request$/),
        errors: [{ parameters: { query: [query] } }],
      })
    },
  )
})

describe('writing', () => {
  test('a reply to one who called is posted, and names the caller', async () => {
    const id = write('giulia', unique('@aurora_aiuta aiuto'))
    const text = unique('Ciao Giulia, eccoci')
    const answer = await care.post('/2/tweets', { text, reply: { in_reply_to_tweet_id: id } })
    expect(answer.status).toBe(201)
    expect(answer.body.data.text).toBe(`@giulia ${text}`)
    expect(sandbox.network.findPost(answer.body.data.id)).toMatchObject({ text, inReplyToId: id })
  })

  test('a reply to one who did not call is refused', async () => {
    const id = write('giulia', unique('Aurora Mobile mi ha deluso'))
    const answer = await care.post('/2/tweets', { text: unique('Ciao'), reply: { in_reply_to_tweet_id: id } })
    expect(answer).toMatchObject({
      status: 403,
      body: {
        detail: 'You can only reply to or quote posts where you are mentioned or are the author.',
        status: 403,
        title: 'Authorization Error',
        type: 'https://api.x.com/2/problems/not-authorized-for-resource',
      },
    })
  })

  test('the same text twice is refused', async () => {
    const text = unique('Buongiorno a tutti')
    expect((await care.post('/2/tweets', { text })).status).toBe(201)
    expect(await care.post('/2/tweets', { text })).toMatchObject({
      status: 403,
      body: {
        detail: 'You are not allowed to create a Tweet with duplicate content.',
        type: 'about:blank',
        title: 'Forbidden',
        status: 403,
      },
    })
  })

  test.each([
    [{ text: 'a', unknown: 1 }, 'does not allow additional properties'],
    [{ text: 1 }, 'text'],
    [{}, 'text'],
    [[], ''],
    [{ text: 'a', media: { media_ids: ['1'] } }, 'media IDs are invalid'],
  ])('%j is a bad request', async (body, message) => {
    const answer = await care.post('/2/tweets', body)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].message).toContain(message)
  })

  test('only the author deletes', async () => {
    const { body } = await customer.post('/2/tweets', { text: unique('da cancellare') })
    expect((await care.delete(`/2/tweets/${body.data.id}`)).status).toBe(403)
    expect((await customer.delete(`/2/tweets/${body.data.id}`)).body).toEqual({ data: { deleted: true } })
    expect((await customer.delete(`/2/tweets/${body.data.id}`)).status).toBe(404)
  })

  test('a repost happens once', async () => {
    const id = write('giulia', unique('brava @auroramobile'))
    const path = `/2/users/${idOf('aurora_aiuta')}/retweets`
    expect((await care.post(path, { tweet_id: id })).body.data.retweeted).toBe(true)
    expect((await care.post(path, { tweet_id: id })).status).toBe(403)
    expect((await care.post(`/2/users/${idOf('giulia')}/retweets`, { tweet_id: id })).status).toBe(400)
  })
})

describe('direct messages', () => {
  test('go both ways', async () => {
    const sent = await care.post(`/2/dm_conversations/with/${idOf('giulia')}/messages`, {
      text: 'Ci scriva qui',
    })
    expect(sent.status).toBe(201)
    const { dm_conversation_id: talk, dm_event_id: id } = sent.body.data
    await customer.post(`/2/dm_conversations/${talk}/messages`, { text: 'Ecco il numero' })
    const { body } = await care.get(`/2/dm_events?dm_event.fields=sender_id,created_at,dm_conversation_id`)
    expect(body.data[0]).toMatchObject({
      event_type: 'MessageCreate',
      text: 'Ecco il numero',
      sender_id: idOf('giulia'),
      dm_conversation_id: talk,
    })
    expect(body.data[1].id).toBe(id)
    expect((await care.get(`/2/dm_conversations/${talk}/dm_events`)).body.data).toHaveLength(2)
  })

  test('a stranger who closed their door is not written to', async () => {
    const path = `/2/dm_conversations/with/${idOf('shy')}/messages`
    expect((await care.post(path, { text: 'Buongiorno' })).status).toBe(403)
    sandbox.network.sendDirect(idOf('shy'), idOf('aurora_aiuta'), 'Scrivo io', 'cast')
    expect((await care.post(path, { text: 'Buongiorno' })).status).toBe(201)
  })
})
