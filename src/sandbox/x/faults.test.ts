import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts'
import { type ApiClient, createApiClient } from './testing/api-client.ts'
import { type Ear, openEar } from './testing/open-ear.ts'
import { openWebhookReceiver, proveWith, type WebhookReceiver } from './testing/webhook-receiver.ts'

let sandbox: RunningSandbox
let care: ApiClient
let app: ApiClient
const time = Date.parse('2026-11-21T09:00:00Z')

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, searchLagSeconds: 0, limits: 'real', now: () => new Date(time) })
  care = createApiClient(sandbox, 'aurora_aiuta')
  app = createApiClient(sandbox, null)
})

afterEach(() => sandbox.close())

const spoil = (faults: object) => care.post('/sandbox/faults', faults)
const write = (text: string) => care.post('/2/tweets', { text })
const read = () => care.get('/2/users/me')
const written = () => sandbox.network.record().filter(entry => entry.type === 'post.created').length

/** Waits so long that an answer would have come. */
const patience = (call: 'read' | 'write') =>
  fetch(sandbox.url + (call === 'read' ? '/2/users/me' : '/2/tweets'), {
    method: call === 'read' ? 'GET' : 'POST',
    headers: { ...care.headers, ...(call === 'write' && { 'content-type': 'application/json' }) },
    ...(call === 'write' && { body: JSON.stringify({ text: 'uno' }) }),
    signal: AbortSignal.timeout(300),
  })

describe('a request', () => {
  test.each([
    ['failReads', 503],
    ['refuse429Reads', 429],
    ['refuse402Reads', 402],
  ])('to read under %s is answered %i once', async (fault, status) => {
    await spoil({ [fault]: 1 })
    expect((await read()).status).toBe(status)
    expect((await read()).status).toBe(200)
  })

  test('happens, and is never answered', async () => {
    await spoil({ hang: 1, hangReads: 1 })
    await expect(patience('write')).rejects.toThrow(/timeout/)
    expect(written()).toBe(1)
    await expect(patience('read')).rejects.toThrow(/timeout/)
    expect((await read()).status).toBe(200)
  })

  test('is cut off while it is read', async () => {
    await spoil({ loseReads: 1 })
    await expect(read()).rejects.toThrow(/fetch failed/)
  })

  test('is answered late', async () => {
    await spoil({ slow: 1, slowReads: 1, slowMs: 600_000 })
    await expect(patience('write')).rejects.toThrow(/timeout/)
    expect(written()).toBe(1)
    await expect(patience('read')).rejects.toThrow(/timeout/)
  })

  test('that is one too many is told when to come again', async () => {
    await spoil({ refuse429: 1, limitResetSeconds: 7 })
    const { headers, status } = await write('uno')
    expect(status).toBe(429)
    expect(headers.get('x-rate-limit-remaining')).toBe('0')
    expect(headers.get('x-rate-limit-reset')).toBe(String(time / 1000 + 7))
  })

  test('that is one too many today is told so beside a window that is not used up', async () => {
    await spoil({ refuse429Daily: 1 })
    const { headers, status } = await write('uno')
    expect(status).toBe(429)
    expect(headers.get('x-rate-limit-remaining')).toBe('99')
    expect(headers.get('x-user-limit-24hour-remaining')).toBe('0')
    expect(headers.get('x-user-limit-24hour-reset')).toBe(String(Date.parse('2026-11-22T00:00:00Z') / 1000))
  })
})

describe('a wrong clock', () => {
  test('shows in the date of answers and in what they tell', async () => {
    const id = (await write('uno')).body.data.id
    await spoil({ clockSkewSeconds: -3600 })
    const { headers, body } = await care.get(`/2/tweets/${id}?tweet.fields=created_at`)
    expect(headers.get('date')).toBe('Sat, 21 Nov 2026 08:00:00 GMT')
    expect(body.data.created_at).toBe('2026-11-21T08:00:00.000Z')
  })
})

describe('pages without end', () => {
  test('go on empty, and under the same token for ever', async () => {
    await write('uno')
    await spoil({ endlessPages: true })
    const path = `/2/users/${sandbox.network.findUser('aurora_aiuta')?.id}/tweets`
    const first = (await care.get(path)).body.meta
    expect(first).toMatchObject({ result_count: 1, next_token: expect.any(String) })
    for (let page = 0; page < 3; page++) {
      const { body } = await care.get(`${path}?pagination_token=${first.next_token}`)
      expect(body.meta).toEqual({ result_count: 0, next_token: first.next_token })
    }
  })
})

describe('chance', () => {
  const story = async (count: number) => {
    const statuses: number[] = []
    for (let n = 0; n < count; n++) statuses.push((await care.get('/2/users?ids=1')).status)
    return statuses
  }

  test('tells the same story for the same seed', async () => {
    const random = { seed: 7, rates: { failReads: 0.3 } }
    await spoil({ random })
    const first = await story(20)
    expect(new Set(first)).toEqual(new Set([200, 503]))
    await care.delete('/sandbox/faults')
    await spoil({ random })
    expect(await story(20)).toEqual(first)
    await care.delete('/sandbox/faults')
    await spoil({ random: { ...random, seed: 8 } })
    expect(await story(20)).not.toEqual(first)
  })

  test('brings a little of everything, but for what is ruled out', async () => {
    await spoil({ everything: true, random: { rates: { failReads: 1, hangReads: 0, loseReads: 0 } } })
    expect(await story(3)).toEqual([503, 503, 503])
    expect((await app.get('/sandbox/faults')).body).toMatchObject({ everything: true, random: { seed: 1 } })
  })

  test.each([
    { random: { rates: { failReads: 1.1 } } },
    { random: { rates: { rain: 0.1 } } },
    { random: { seed: 'x' } },
    { everything: 'yes' },
  ])('does not know %j', async faults => {
    expect((await spoil(faults)).status).toBe(400)
  })
})

describe('lines of a stream', () => {
  let ear: Ear

  beforeEach(async () => {
    const user_id = sandbox.network.findUser('aurora_aiuta')?.id
    await care.post('/2/activity/subscriptions', { event_type: 'post.create', filter: { user_id } })
    ear = await openEar(sandbox, '/2/activity/stream')
  })

  afterEach(() => ear.close())

  const hear = async () => (await ear.next()).data.payload

  test('come twice, by number and by chance', async () => {
    await spoil({ stream: { duplicate: 1 } })
    await write('uno')
    await spoil({ random: { rates: { 'stream.duplicate': 1 } } })
    await write('due')
    const heard = [await hear(), await hear(), await hear(), await hear()]
    expect(heard.map(({ text }) => text)).toEqual(['uno', 'uno', 'due', 'due'])
  })

  test('tell the wrong time of a wrong clock', async () => {
    await spoil({ clockSkewSeconds: 60 })
    await write('uno')
    expect((await hear()).created_at).toBe('2026-11-21T09:01:00.000Z')
  })

  test('break off', async () => {
    await spoil({ stream: { cutInLine: 1 } })
    await write('uno')
    await expect(hear()).rejects.toThrow()
  })
})

describe('events on their way to a webhook', () => {
  let receiver: WebhookReceiver

  beforeEach(async () => {
    receiver = await openWebhookReceiver()
    receiver.prove(proveWith(sandbox.credentials.clientSecret))
    const webhook_id = (await app.post('/2/webhooks', { url: `${receiver.url}/x` })).body.id
    const user_id = sandbox.network.findUser('aurora_aiuta')?.id
    await care.post('/2/activity/subscriptions', {
      event_type: 'post.create',
      filter: { user_id },
      webhook_id,
    })
  })

  afterEach(() => receiver.close())

  const texts = () => receiver.deliveries.map(each => each.body.data.payload.text)

  test.each([
    ['twice', { duplicateEvents: 1 }, ['due', 'tre', 'uno', 'uno']],
    ['not at all', { loseEvents: 1 }, ['due', 'tre']],
  ])('come %s', async (_, faults, expected) => {
    await spoil(faults)
    for (const text of ['uno', 'due', 'tre']) await write(text)
    await expect.poll(() => texts().toSorted()).toEqual(expected)
  })
})
