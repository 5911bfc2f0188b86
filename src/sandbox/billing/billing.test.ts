import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts'
import { type ApiClient, createApiClient } from '../x/testing/api-client.ts'
import { openEar } from '../x/testing/open-ear.ts'
import { listDeviations, openSpecification } from '../x/testing/specification.ts'

const specification = openSpecification()

let sandbox: RunningSandbox
let care: ApiClient
let app: ApiClient
let time: number
let me: string
let anna: string
let post: string

beforeEach(async () => {
  time = Date.parse('2026-11-20T23:59:00Z')
  sandbox = await startSandbox({ port: 0, searchLagSeconds: 0, limits: 'none', now: () => new Date(time) })
  care = createApiClient(sandbox, 'aurora_aiuta')
  app = createApiClient(sandbox, null)
  me = sandbox.network.findUser('aurora_aiuta')?.id ?? ''
  anna = sandbox.network.join({
    username: 'anna',
    name: 'Anna',
    description: '',
    followers: 1,
    verified: false,
    role: 'customer',
    directMessages: 'everyone',
  }).id
  const told = sandbox.network.post(anna, { text: '@aurora_aiuta aiuto' }, 'cast')
  post = told.ok ? told.value.id : ''
})

afterEach(() => sandbox.close())

const bill = async () => (await app.get('/sandbox/billing')).body
const sums = async () => (await bill()).days.at(-1)?.kinds ?? {}
const fill = (path: string) => path.replace('ME', me).replace('ANNA', anna).replace('POST', post)

describe('reading', () => {
  test.each<[string, 'care' | 'app', object]>([
    ['/2/tweets/POST', 'app', { postRead: { count: 1, micros: 5_000 } }],
    [
      '/2/tweets/POST?expansions=author_id',
      'app',
      { postRead: { count: 1, micros: 5_000 }, userRead: { count: 1, micros: 10_000 } },
    ],
    ['/2/tweets/POST?tweet.fields=author_id', 'app', { postRead: { count: 1, micros: 5_000 } }],
    ['/2/users/ME/mentions', 'care', { ownedRead: { count: 1, micros: 1_000 } }],
    ['/2/users/ME/mentions', 'app', { postRead: { count: 1, micros: 5_000 } }],
    ['/2/users/ANNA/tweets', 'care', { postRead: { count: 1, micros: 5_000 } }],
    ['/2/users?ids=ME,ANNA', 'app', { userRead: { count: 2, micros: 20_000 } }],
    ['/2/tweets/search/recent?query=aiuto', 'app', { postRead: { count: 1, micros: 5_000 } }],
    ['/2/tweets/20', 'app', {}],
    ['/2/tweets/x', 'app', {}],
  ])('%s as %s', async (path, who, expected) => {
    await { care, app }[who].get(fill(path))
    expect(await sums()).toEqual(expected)
  })

  test('the same thing is paid once a day in UTC', async () => {
    const read = () => app.get(fill('/2/tweets/POST'))
    await read()
    await read()
    await app.get('/2/tweets/search/recent?query=aiuto')
    expect((await bill()).micros).toBe(5_000)
    time += 120_000
    await read()
    expect(await bill()).toEqual({
      micros: 10_000,
      currency: 'USD',
      days: ['2026-11-20', '2026-11-21'].map(day => ({
        day,
        micros: 5_000,
        kinds: { postRead: { count: 1, micros: 5_000 } },
      })),
    })
  })

  test('direct messages', async () => {
    sandbox.network.sendDirect(anna, me, 'ciao', 'cast')
    await care.get('/2/dm_events')
    expect(await sums()).toEqual({ directRead: { count: 1, micros: 10_000 } })
  })
})

describe('writing', () => {
  test.each<[string, object, string, number]>([
    ['/2/tweets', { text: 'Buongiorno' }, 'postCreate', 15_000],
    ['/2/tweets', { text: 'Ecco aurora.example.com' }, 'postWithLink', 200_000],
    ['/2/tweets', { text: 'Ci pensiamo', reply: { in_reply_to_tweet_id: 'POST' } }, 'summonedReply', 10_000],
    ['/2/dm_conversations/with/ANNA/messages', { text: 'ciao' }, 'directSend', 15_000],
    ['/2/users/ME/likes', { tweet_id: 'POST' }, 'act', 15_000],
    ['/2/users/ME/retweets', { tweet_id: 'POST' }, 'act', 15_000],
  ])('%s %j is a %s', async (path, body, kind, micros) => {
    const { status } = await care.post(fill(path), JSON.parse(fill(JSON.stringify(body))))
    expect(status).toBeLessThan(300)
    expect(await sums()).toEqual({ [kind]: { count: 1, micros } })
  })

  test('an answer to oneself is no summoned reply', async () => {
    const { id } = (await care.post('/2/tweets', { text: 'uno' })).body.data
    await care.post('/2/tweets', { text: 'due', reply: { in_reply_to_tweet_id: id } })
    expect(await sums()).toEqual({ postCreate: { count: 2, micros: 30_000 } })
  })

  test('a post taken back is paid too', async () => {
    const { id } = (await care.post('/2/tweets', { text: 'uno' })).body.data
    await care.delete(`/2/tweets/${id}`)
    expect((await bill()).micros).toBe(25_000)
  })

  test('what is refused costs nothing, what happened and was never answered costs', async () => {
    await care.post('/2/tweets', { text: '' })
    expect((await bill()).micros).toBe(0)
    await app.post('/sandbox/faults', { answerLost: 1, fail5xx: 1 })
    await care.post('/2/tweets', { text: 'uno' })
    await expect(care.post('/2/tweets', { text: 'uno' })).rejects.toThrow()
    expect((await bill()).micros).toBe(15_000)
  })
})

test('an event is paid once, if anybody hears it', async () => {
  const subscribe = (event_type: string) =>
    care.post('/2/activity/subscriptions', { event_type, filter: { user_id: me } })
  await subscribe('post.mention.create')
  await subscribe('follow.follow')
  sandbox.network.follow(anna, me)
  expect((await bill()).micros).toBe(0)
  const ears = [await openEar(sandbox, '/2/activity/stream'), await openEar(sandbox, '/2/activity/stream')]
  sandbox.network.unfollow(anna, me)
  sandbox.network.follow(anna, me)
  sandbox.network.post(anna, { text: '@aurora_aiuta ancora' }, 'cast')
  expect(await sums()).toEqual({
    followEvent: { count: 1, micros: 10_000 },
    postEvent: { count: 1, micros: 5_000 },
  })
  for (const ear of ears) await ear.close()
})

describe('usage as the network tells it', () => {
  const path = '/2/usage/tweets?days=2&usage.fields=daily_project_usage,daily_client_app_usage'

  test('counts posts read, by day and month', async () => {
    await app.get(fill('/2/tweets/POST'))
    time += 120_000
    const { body } = await app.get(path)
    expect(body.data).toMatchObject({
      project_usage: 1,
      project_cap: 3_000_000,
      cap_reset_day: 10,
      daily_project_usage: {
        usage: [
          { date: '2026-11-21T00:00:00.000Z', usage: 0 },
          { date: '2026-11-20T00:00:00.000Z', usage: 1 },
        ],
      },
    })
    expect((await care.get(path)).status).toBe(403)
    expect((await app.get('/2/usage/tweets?days=91')).status).toBe(400)
  })

  test.skipIf(!specification)('is answered as the specification says', async () => {
    const { body } = await app.get(path)
    expect(specification && listDeviations(specification, '/2/usage/tweets', 'get', 200, body)).toEqual([])
  })
})
