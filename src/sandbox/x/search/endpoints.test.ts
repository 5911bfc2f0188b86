import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, type SandboxOptions, startSandbox } from '../../start-sandbox.ts'
import { type ApiClient, createApiClient } from '../testing/api-client.ts'
import { listDeviations, openSpecification } from '../testing/specification.ts'

const RECENT = '/2/tweets/search/recent'
const ALL = '/2/tweets/search/all'
const COUNTS = '/2/tweets/counts/recent'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const specification = openSpecification()

let sandbox: RunningSandbox
let app: ApiClient
let anna: string
let time: number

async function open(options: Partial<SandboxOptions> = {}) {
  time = Date.parse('2026-11-21T09:00:00Z')
  sandbox = await startSandbox({
    port: 0,
    limits: 'none',
    searchLagSeconds: 0,
    now: () => new Date(time),
    ...options,
  })
  app = createApiClient(sandbox, null)
  const person = { description: '', followers: 3, verified: false, role: 'customer' } as const
  anna = sandbox.network.join({ ...person, username: 'anna', name: 'Anna', directMessages: 'everyone' }).id
}

async function reopen(options: Partial<SandboxOptions>) {
  await sandbox.close()
  await open(options)
}

beforeEach(() => open())
afterEach(() => sandbox.close())

let count = 0
function write(text = 'aurora', more: object = {}): string {
  const told = sandbox.network.post(anna, { text: `${text} ${++count}`, lang: 'it', ...more }, 'cast')
  if (!told.ok) throw new Error(told.refusal.detail)
  return told.value.id
}

const writeMany = (howMany: number) => Array.from({ length: howMany }, () => write())

const ask = (path: string, query: { [name: string]: string }) =>
  app.get(`${path}?${new URLSearchParams(query)}`)

async function search(query: { [name: string]: string }, path = RECENT) {
  const { status, body } = await ask(path, { query: 'aurora', ...query })
  expect(status).toBe(200)
  if (specification) expect(listDeviations(specification, path, 'get', 200, body)).toEqual([])
  return { ids: ((body.data ?? []) as { id: string }[]).map(post => post.id), meta: body.meta }
}

describe('pages', () => {
  test('go on to the oldest, and back to the newest', async () => {
    const ids = writeMany(25).toReversed()
    const first = await search({})
    expect(first).toMatchObject({ ids: ids.slice(0, 10), meta: { newest_id: ids[0], oldest_id: ids[9] } })
    expect(first.meta.previous_token).toBeUndefined()
    const { body: second } = await ask(RECENT, { query: 'aurora', next_token: first.meta.next_token })
    const { body: third } = await ask(RECENT, { query: 'aurora', pagination_token: second.meta.next_token })
    expect(third.data.map((post: { id: string }) => post.id)).toEqual(ids.slice(20))
    expect(third.meta.next_token).toBeUndefined()
    const newest = write()
    const { body: back } = await ask(RECENT, { query: 'aurora', next_token: third.meta.previous_token })
    expect(back.data.map((post: { id: string }) => post.id)).toEqual(ids.slice(10, 20))
    const { body: top } = await ask(RECENT, { query: 'aurora', next_token: back.meta.previous_token })
    expect(top.data.map((post: { id: string }) => post.id)).toEqual(ids.slice(0, 10))
    const { body: news } = await ask(RECENT, { query: 'aurora', next_token: top.meta.previous_token })
    expect(news.data.map((post: { id: string }) => post.id)).toEqual([newest])
    expect(news.meta.previous_token).toBeUndefined()
  })

  test('stay within ids and times', async () => {
    const ids: string[] = []
    for (let n = 0; n < 5; n++) {
      ids.push(write())
      time += MINUTE
    }
    const [a, b, c, d, e] = ids
    expect((await search({ since_id: `${a}`, until_id: `${d}` })).ids).toEqual([c, b])
    const at = (minute: number) =>
      new Date(Date.parse('2026-11-21T09:00:00Z') + minute * MINUTE).toISOString()
    expect((await search({ start_time: at(1), end_time: at(4) })).ids).toEqual([d, c, b])
    expect((await search({ start_time: at(4) })).ids).toEqual([e])
  })

  test('come by weight when asked to', async () => {
    const [quiet, loud] = [write(), write()]
    const later = write()
    for (const id of [quiet, loud, loud]) write('anche a me', { inReplyToId: id })
    expect((await search({ sort_order: 'relevancy' })).ids).toEqual([loud, quiet, later])
    expect((await search({ sort_order: 'recency' })).ids).toEqual([later, loud, quiet])
  })
})

describe('how far search sees', () => {
  test('recent: seven days. all: without end, thirty days where no start is given', async () => {
    const old = write()
    time += 20 * DAY
    const fresh = write()
    expect((await search({})).ids).toEqual([fresh])
    expect((await search({}, ALL)).ids).toEqual([fresh, old])
    time += 11 * DAY
    expect((await search({}, ALL)).ids).toEqual([fresh])
    expect((await search({ start_time: '2026-01-01T00:00:00Z' }, ALL)).ids).toEqual([fresh, old])
  })

  test('up to a lag, which can be changed while it runs', async () => {
    await reopen({ searchLagSeconds: 30 })
    const id = write()
    expect((await search({})).ids).toEqual([])
    time += 11_000
    await app.post('/sandbox/faults', { searchLagSeconds: 10 })
    expect((await search({})).ids).toEqual([id])
    await app.delete('/sandbox/faults')
    expect((await search({})).ids).toEqual([])
    time += 20_000
    expect((await search({})).ids).toEqual([id])
  })

  test('nothing, when the network is silent', async () => {
    write()
    await app.post('/sandbox/faults', { silent: true })
    expect((await search({})).meta).toEqual({ result_count: 0 })
  })

  test('a deleted post no more, an edited one in its newest version', async () => {
    const [gone, kept] = [write(), write()]
    sandbox.network.deletePost(anna, gone)
    const edited = write('aurora', { previousId: kept })
    expect((await search({})).ids).toEqual([edited])
  })
})

describe('counts', () => {
  test('come by the hour, with the hours cut where the stretch begins and ends', async () => {
    time = Date.parse('2026-11-21T09:50:00Z')
    writeMany(2)
    time = Date.parse('2026-11-21T10:20:00Z')
    write()
    time = Date.parse('2026-11-21T11:30:00Z')
    const { body } = await ask(COUNTS, { query: 'aurora', start_time: '2026-11-21T09:15:00Z' })
    expect(body.data).toEqual([
      { start: '2026-11-21T09:15:00.000Z', end: '2026-11-21T10:00:00.000Z', tweet_count: 2 },
      { start: '2026-11-21T10:00:00.000Z', end: '2026-11-21T11:00:00.000Z', tweet_count: 1 },
      { start: '2026-11-21T11:00:00.000Z', end: '2026-11-21T11:30:00.000Z', tweet_count: 0 },
    ])
    expect(body.meta).toEqual({ total_tweet_count: 3 })
    if (specification) expect(listDeviations(specification, COUNTS, 'get', 200, body)).toEqual([])
  })

  test.each([
    ['minute', 7 * 24 * 60],
    ['hour', 7 * 24],
    ['day', 8],
  ])('cover seven days by the %s', async (granularity, buckets) => {
    write()
    const { body } = await ask(COUNTS, { query: 'aurora', granularity })
    expect(body.data).toHaveLength(buckets)
    expect(body.meta.total_tweet_count).toBe(1)
  })
})

describe('what is refused', () => {
  test('a query, with the place of its fault', async () => {
    const query = 'aurora (rete OR'
    const { status, body } = await ask(RECENT, { query })
    expect(status).toBe(400)
    expect(body).toEqual({
      errors: [
        {
          parameters: { query: [query] },
          message:
            "There were errors processing your request: no viable alternative at input '<EOF>' (at position 16)",
        },
      ],
      title: 'Invalid Request',
      detail: 'One or more parameters to your request was invalid.',
      type: expect.stringMatching(/invalid-request$/),
    })
  })

  test.each([
    [RECENT, { sort_order: 'best' }],
    [RECENT, { max_results: '9' }],
    [RECENT, { max_results: '101' }],
    [ALL, { max_results: '501' }],
    [RECENT, { next_token: 'abc' }],
    [RECENT, { since_id: '-1' }],
    [RECENT, { since_id: '1' }],
    [RECENT, { start_time: '2026-11-01T00:00:00Z' }],
    [RECENT, { start_time: '2026-11-20T10:00:00Z', end_time: '2026-11-20T10:00:00Z' }],
    [RECENT, { start_time: 'yesterday' }],
    [COUNTS, { granularity: 'week' }],
    [COUNTS, { query: 'is:reply' }],
  ])('%s with %j', async (path, query) =>
    expect((await ask(path, { query: 'aurora', ...query })).status).toBe(400),
  )

  test('an end that is too near, where there is a lag', async () => {
    await reopen({ searchLagSeconds: 30 })
    const end_time = new Date(time - 9_000).toISOString()
    expect((await ask(RECENT, { query: 'aurora', end_time })).status).toBe(400)
  })

  test.each([
    [RECENT, 'selfServe', 512],
    [RECENT, 'enterprise', 4096],
    [ALL, 'selfServe', 1024],
    [ALL, 'enterprise', 4096],
    [COUNTS, 'selfServe', 512],
  ] as const)('%s: more characters than %s has', async (path, access, most) => {
    await reopen({ access })
    expect((await ask(path, { query: 'è'.repeat(most) })).status).toBe(200)
    expect((await ask(path, { query: 'è'.repeat(most + 1) })).status).toBe(400)
  })

  test.each([ALL, COUNTS])('%s for users', async path => {
    const care = createApiClient(sandbox, 'aurora_aiuta')
    expect((await care.get(`${path}?query=aurora`)).body.title).toBe('Unsupported Authentication')
  })
})
