import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, type SandboxOptions, startSandbox } from '../start-sandbox.ts'
import { type ApiClient, createApiClient } from './testing/api-client.ts'

let sandbox: RunningSandbox
let care: ApiClient
let time: number

beforeEach(() => {
  time = Date.parse('2026-11-21T09:00:00Z')
})

afterEach(() => sandbox.close())

async function open(options: Partial<SandboxOptions> = {}) {
  sandbox = await startSandbox({ port: 0, searchLagSeconds: 0, now: () => new Date(time), ...options })
  care = createApiClient(sandbox, 'aurora_aiuta')
}

const spoil = (faults: object) => care.post('/sandbox/faults', faults)

describe('limits', () => {
  test('count down for each user and endpoint, and heal with the window', async () => {
    await open()
    for (let left = 14; left >= 0; left--) {
      const { headers } = await care.get('/2/dm_events')
      expect(headers.get('x-rate-limit-remaining')).toBe(String(left))
    }
    const refused = await care.get('/2/dm_events')
    expect(refused).toMatchObject({
      status: 429,
      body: { title: 'Too Many Requests', errors: [{ code: 88 }] },
    })
    expect(refused.headers.get('x-rate-limit-reset')).toBe(String(time / 1000 + 900))
    expect((await care.get('/2/users/me')).status).toBe(200)
    expect((await createApiClient(sandbox, 'auroramobile').get('/2/dm_events')).status).toBe(200)
    time += 15 * 60 * 1000
    expect((await care.get('/2/dm_events')).status).toBe(200)
  })

  test('of a day are told beside those of the window', async () => {
    await open()
    const { headers } = await care.post('/2/tweets', { text: 'Buongiorno' })
    expect(headers.get('x-rate-limit-limit')).toBe('100')
    expect(headers.get('x-app-limit-24hour-limit')).toBe('10000')
    expect(headers.get('x-app-limit-24hour-remaining')).toBe('9999')
  })

  test('can be a hundred times as wide, or none', async () => {
    await open({ limits: 'relaxed' })
    expect((await care.get('/2/dm_events')).headers.get('x-rate-limit-limit')).toBe('1500')
    await sandbox.close()
    await open({ limits: 'none' })
    expect((await care.get('/2/dm_events')).headers.get('x-rate-limit-limit')).toBeNull()
  })
})

test('search does not find what was written less than 30 seconds ago', async () => {
  await open({ searchLagSeconds: 30 })
  const search = () => care.get('/2/tweets/search/recent?query=primavera')
  await care.post('/2/tweets', { text: 'Offerta di primavera' })
  expect((await search()).body.meta.result_count).toBe(0)
  time += 29_999
  expect((await search()).body.meta.result_count).toBe(0)
  time += 1_001
  expect((await search()).body.meta.result_count).toBe(1)
  time += 7 * 24 * 60 * 60 * 1000
  expect((await search()).body.meta.result_count).toBe(0)
})

describe('faults', () => {
  const write = (text: string) => care.post('/2/tweets', { text })
  const written = () => sandbox.network.record().filter(entry => entry.type === 'post.created').length

  test('an answer gets lost after the effect', async () => {
    await open()
    await spoil({ answerLost: 1 })
    await expect(write('uno')).rejects.toThrow()
    expect(written()).toBe(1)
    expect((await write('due')).status).toBe(201)
  })

  test('what an app sets up for itself uses up none', async () => {
    await open()
    await spoil({ answerLost: 1 })
    const app = createApiClient(sandbox, null)
    const add = [{ value: 'primavera', tag: 'season' }]
    expect((await app.post('/2/tweets/search/stream/rules', { add })).status).toBe(201)
    await expect(write('uno')).rejects.toThrow()
    expect(written()).toBe(1)
  })

  test('half of an answer arrives after the effect', async () => {
    await open()
    await spoil({ answerCut: 1 })
    await expect(write('uno')).rejects.toThrow()
    expect(written()).toBe(1)
  })

  test('an effect comes later than the asker can wait', async () => {
    await open()
    await spoil({ effectDelayMs: 50 })
    const landed = new Promise(resolve => sandbox.network.onRecord(resolve))
    const answer = fetch(`${sandbox.url}/2/tweets`, {
      method: 'POST',
      headers: { ...care.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'tardi' }),
      signal: AbortSignal.timeout(10),
    })
    await expect(answer).rejects.toThrow()
    await landed
    expect(written()).toBe(1)
  })

  test('503, 429 and 402 come before any effect', async () => {
    await open()
    await spoil({ fail5xx: 1, refuse429: 1, refuse402: 1 })
    expect((await write('uno')).status).toBe(503)
    expect((await write('uno')).status).toBe(429)
    expect((await write('uno')).body.type).toMatch(/credits-depleted$/)
    expect(written()).toBe(0)
    expect((await write('uno')).status).toBe(201)
  })

  test('reads fail, or the network goes silent without saying so', async () => {
    await open()
    await write('uno')
    await spoil({ failReads: 1, silent: true })
    const path = `/2/users/${sandbox.network.findUser('aurora_aiuta')?.id}/tweets`
    expect((await care.get(path)).status).toBe(503)
    expect((await care.get(path)).body).toEqual({ meta: { result_count: 0 } })
    await care.delete('/sandbox/faults')
    expect((await care.get(path)).body.meta.result_count).toBe(1)
  })

  test('are known by name alone', async () => {
    await open()
    expect((await spoil({ answerlost: 1 })).status).toBe(400)
  })
})
