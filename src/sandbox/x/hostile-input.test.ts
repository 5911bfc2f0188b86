import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts'

let sandbox: RunningSandbox
let headers: { [name: string]: string }

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, limits: 'none', searchLagSeconds: 0 })
  const token = sandbox.credentials.users[0]?.accessToken
  headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
})

afterAll(() => sandbox.close())

async function post(path: string, body: string, type = 'application/json') {
  return fetch(sandbox.url + path, { method: 'POST', headers: { ...headers, 'content-type': type }, body })
}

const WRITES = [
  '/2/tweets',
  '/2/users/1/retweets',
  '/2/users/1/likes',
  '/2/users/1/following',
  '/2/users/1/muting',
  '/2/media/upload',
  '/2/media/upload/1/append',
  '/2/media/upload/1/finalize',
  '/2/media/metadata',
  '/1.1/media/upload.json',
  '/1.1/media/metadata/create.json',
  '/2/dm_conversations',
  '/2/dm_conversations/with/1/messages',
  '/2/dm_conversations/1-2/messages',
  '/2/oauth2/token',
  '/2/oauth2/revoke',
  '/2/oauth2/authorize',
  '/oauth2/token',
  '/oauth/request_token',
  '/oauth/authorize',
  '/oauth/access_token',
  '/2/activity/subscriptions',
  '/2/webhooks',
  '/2/webhooks/replay',
  '/sandbox/users',
  '/sandbox/posts',
  '/sandbox/reposts',
  '/sandbox/directs',
  '/sandbox/faults',
]

const BODIES = [
  '',
  '{',
  'null',
  '[]',
  '"a"',
  '1',
  '{"text":null}',
  '{"text":{"$gt":""}}',
  '{"__proto__":{"text":"a"}}',
]

test.each(WRITES.flatMap(path => BODIES.map(body => [path, body])))('%s refuses %j', async (path, body) => {
  const response = await post(path, body)
  // Nothing to spoil is no fault: an empty wish is the one that the switchboard may take.
  if (path === '/sandbox/faults' && (body === '' || body === 'null')) return
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(response.status).toBeLessThan(500)
  expect(response.headers.get('content-type')).toContain('json')
})

test('a body of more than a megabyte, a foreign type and a depth of thousands are refused', async () => {
  expect((await post('/2/tweets', JSON.stringify({ text: 'a'.repeat(1_100_000) }))).status).toBe(413)
  expect((await post('/2/tweets', '<a/>', 'text/xml')).status).toBe(400)
  expect((await post('/2/tweets', `{"text":${'['.repeat(50_000)}`)).status).toBe(400)
  expect((await post('/2/tweets', JSON.stringify({ text: '@a '.repeat(200_000) }))).status).toBe(403)
})

test.each([
  ['no boundary', 'multipart/form-data', 'a'],
  [
    'no end',
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="media"\r\n\r\nabc',
  ],
  ['nothing inside', 'multipart/form-data; boundary=x', '--x--\r\n'],
  ['garbage', 'multipart/form-data; boundary=x', '\u0000\u0001--x--x\r\n\r\n'],
  [
    'too many parts',
    'multipart/form-data; boundary=x',
    `${'--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(100)}--x--\r\n`,
  ],
  [
    'a part by a forbidden name',
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--\r\n',
  ],
])('a body of many parts with %s is refused', async (_, type, body) => {
  for (const path of ['/2/media/upload', '/2/media/upload/1/append', '/2/tweets']) {
    const response = await post(path, body, type)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
  }
})

test.each([
  '/2/users/abc/mentions',
  '/2/users/99999999999999999999/mentions',
  '/2/users/1/mentions?max_results=4',
  '/2/users/1/mentions?max_results=1e2',
  '/2/users/1/mentions?since_id=-1',
  '/2/users/1/mentions?start_time=yesterday',
  '/2/users/1/mentions?pagination_token=%00%ff',
  '/2/users/by/username/%3Cscript%3E',
  '/2/tweets?ids=',
  `/2/tweets?ids=${Array.from({ length: 101 }, (_, at) => at + 1)}`,
  '/2/tweets/search/recent',
  '/2/tweets/search/recent?query=%20',
  '/2/dm_conversations/with/x/dm_events',
  '/2/dm_events?event_types=Everything',
  '/2/dm_conversations/123/dm_events',
  '/2/dm_conversations/media/1/2/x.png',
  '/2/media/upload?command=DANCE&media_id=1',
  '/2/media/upload?media_id=x',
  '/2/media/upload?media_id=1',
  '/2/tweets/x/liking_users',
  '/2/users/1/liked_tweets?max_results=1e9&pagination_token=%00',
  '/2/users/1/muting',
  '/media/%2e%2e%2f',
  '/2/nothing',
  '/sandbox/record?since=x',
])('%s is refused', async path => {
  const response = await fetch(sandbox.url + path, { headers })
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(response.status).toBeLessThan(500)
})

test('no address and no parameter brings it down', async () => {
  const part = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('1', 'users', 'tweets', 'mentions', 'by', '..', '%'),
  )
  const names = fc.constantFrom(
    'ids',
    'query',
    'max_results',
    'expansions',
    'tweet.fields',
    'post.fields',
    '__proto__',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { maxLength: 5 }),
      fc.array(fc.tuple(names, fc.string({ maxLength: 12 })), { maxLength: 4 }),
      async (parts, pairs) => {
        const path = parts.map(encodeURIComponent).join('/')
        const response = await fetch(`${sandbox.url}/2/${path}?${new URLSearchParams(pairs)}`, { headers })
        await response.arrayBuffer()
        expect(response.status).toBeLessThan(500)
      },
    ),
    { numRuns: 200 },
  )
})

test('garbage instead of HTTP harms nobody', async () => {
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1')
    socket.on('close', () => resolve()).on('error', reject)
    socket.resume()
    socket.end('\u0000\u0001 nonsense\r\n\r\n')
  })
  expect((await fetch(`${sandbox.url}/2/users/me`, { headers })).status).toBe(200)
})
