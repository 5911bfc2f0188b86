import { mkdtempSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, type SandboxOptions, startSandbox } from '../../start-sandbox.ts'
import { type ApiClient, createApiClient } from '../testing/api-client.ts'
import { listDeviations, openSpecification } from '../testing/specification.ts'
import {
  openWebhookReceiver,
  proveWith,
  signIndependently,
  type WebhookReceiver,
} from '../testing/webhook-receiver.ts'

const specification = openSpecification()

let dir: string
let sandbox: RunningSandbox
let receiver: WebhookReceiver
let app: ApiClient
let time: number

async function open(options: Partial<SandboxOptions> = {}) {
  const now = () => new Date(time)
  sandbox = await startSandbox({ port: 0, limits: 'none', dataDir: dir, now, ...options })
  app = createApiClient(sandbox, null)
}

beforeEach(async () => {
  time = Date.parse('2026-11-21T09:00:00Z')
  dir = mkdtempSync(join(tmpdir(), 'sandbox-webhooks-'))
  receiver = await openWebhookReceiver()
  await open()
  receiver.prove(proveWith(sandbox.credentials.consumerSecret))
})

afterEach(async () => {
  await sandbox.close()
  await receiver.close()
  rmSync(dir, { recursive: true })
})

const register = (path = '/events') => app.post('/2/webhooks', { url: receiver.url + path })
const messageOf = ({ body }: Awaited<ReturnType<typeof register>>): string => body.errors[0].message

describe('registering', () => {
  test.each(['consumerSecret', 'clientSecret'] as const)('asks for a proof by the %s', async name => {
    receiver.prove(proveWith(sandbox.credentials[name]))
    const made = await register()
    expect(made).toMatchObject({ status: 200, body: { valid: true, url: `${receiver.url}/events` } })
    expect(receiver.challenges).toBe(1)
    const { body } = await app.get('/2/webhooks')
    expect(body).toEqual({ data: [made.body], meta: { result_count: 1 } })
  })

  const answers: [string, (token: string, response: ServerResponse) => void][] = [
    ['a wrong proof', proveWith('another secret')],
    ['no proof', (_, response) => response.end('{}')],
    ['no JSON', (_, response) => response.end('<html>')],
    ['an error', (_, response) => response.writeHead(500).end()],
    ['a redirect', (_, response) => response.writeHead(302, { location: '/elsewhere' }).end()],
    ['a closed door', (_, response) => response.destroy()],
  ]
  test.each(answers)('is refused for %s', async (_, answer) => {
    receiver.prove(answer)
    expect(messageOf(await register())).toMatch(/^CrcValidationFailed: /)
    expect((await app.get('/2/webhooks')).body).toEqual({ meta: { result_count: 0 } })
  })

  test.each([
    'nowhere',
    'ftp://127.0.0.1/x',
    'http://desk.example.com/x',
    'https://desk.example.com:8443/x',
    'http://someone:secret@127.0.0.1/x',
    `https://desk.example.com/${'x'.repeat(180)}`,
  ])('is refused for the address %s', async url => {
    const refused = await app.post('/2/webhooks', { url })
    expect(refused.status).toBe(400)
    expect(messageOf(refused)).toMatch(/^UrlValidationFailed: |^\[\$\.url/)
  })

  test('reaches no other machine', async () => {
    expect(messageOf(await app.post('/2/webhooks', { url: 'https://desk.example.com/x' }))).toMatch(
      /^CrcValidationFailed: The sandbox reaches 127.0.0.1 alone/,
    )
  })

  test('wants https without a port where that is the rule', async () => {
    await sandbox.close()
    await open({ activity: { allowLocalWebhooks: false } })
    expect(messageOf(await register())).toMatch(/^UrlValidationFailed: /)
  })

  test('knows an address once, and so many of them', async () => {
    await sandbox.close()
    await open({ activity: { maxWebhooks: 2 } })
    await register('/a')
    expect(messageOf(await register('/a'))).toMatch(/^DuplicateUrlFailed: /)
    await register('/b')
    expect(messageOf(await register('/c'))).toMatch(/^WebhookLimitExceeded: /)
  })

  test('outlives a restart', async () => {
    await register()
    await sandbox.close()
    await open()
    expect((await app.get('/2/webhooks')).body.meta.result_count).toBe(1)
  })

  test.each(['put', 'delete'] as const)('is needed before %s', async method => {
    const answer = method === 'put' ? await app.put('/2/webhooks/7', {}) : await app.delete('/2/webhooks/7')
    expect(messageOf(answer)).toMatch(/^WebhookIdInvalid: /)
  })

  test.skipIf(!specification)('is answered as the specification says', async () => {
    const made = await register()
    const one = '/2/webhooks/{webhook_id}'
    const answers = [
      ['post', '/2/webhooks', made],
      ['get', '/2/webhooks', await app.get('/2/webhooks')],
      ['put', one, await app.put(`/2/webhooks/${made.body.id}`, {})],
      ['post', '/2/webhooks/replay', await replay(made.body.id, '202611210800', '202611210900')],
      ['delete', one, await app.delete(`/2/webhooks/${made.body.id}`)],
    ] as const
    for (const [method, where, { body }] of answers)
      expect(specification && listDeviations(specification, where, method, 200, body)).toEqual([])
  })
})

describe('the proof, asked for again', () => {
  const isValid = async () => (await app.get('/2/webhooks')).body.data[0].valid

  test('fails at once when it is wrong, and heals', async () => {
    const { id } = (await register()).body
    receiver.prove(proveWith('another secret'))
    expect(messageOf(await app.put(`/2/webhooks/${id}`, {}))).toMatch(/^CrcValidationFailed: /)
    expect(await isValid()).toBe(false)
    receiver.prove(proveWith(sandbox.credentials.clientSecret))
    expect((await app.put(`/2/webhooks/${id}`, {})).body).toEqual({ data: { attempted: true } })
    expect(await isValid()).toBe(true)
  })

  test('is waited for during 28 hours when nobody answers', async () => {
    const { id } = (await register()).body
    receiver.prove((_, response) => response.writeHead(503).end())
    time += 27 * 60 * 60 * 1000
    await app.put(`/2/webhooks/${id}`, {})
    expect(await isValid()).toBe(true)
    time += 2 * 60 * 60 * 1000
    await app.put(`/2/webhooks/${id}`, {})
    expect(await isValid()).toBe(false)
  })

  test('is asked for by itself from time to time', async () => {
    await sandbox.close()
    await open({ activity: { webhookRecheckMs: 10 } })
    receiver.prove(proveWith(sandbox.credentials.consumerSecret))
    await register()
    await expect.poll(() => receiver.challenges).toBeGreaterThan(2)
  })
})

const replay = (webhook_id: string, from_date: string, to_date: string) =>
  app.post('/2/webhooks/replay', { webhook_id, from_date, to_date })

describe('events', () => {
  let webhookId: string
  let brand: string

  beforeEach(async () => {
    webhookId = (await register()).body.id
    brand = sandbox.network.findUser('aurora_aiuta')?.id ?? ''
    const body = { event_type: 'post.mention.create', filter: { user_id: brand }, webhook_id: webhookId }
    await createApiClient(sandbox, 'aurora_aiuta').post('/2/activity/subscriptions', body)
  })

  const mention = (text: string) => {
    const told = sandbox.network.post(sandbox.network.findUser('auroramobile')?.id ?? '', { text }, 'cast')
    if (!told.ok) throw new Error(told.refusal.detail)
    return told.value.id
  }
  const arrived = (count: number) => expect.poll(() => receiver.deliveries.length).toBe(count)

  test('arrive signed twice over the raw body', async () => {
    const id = mention('@aurora_aiuta perché non va? 🚀')
    await arrived(1)
    const [delivery] = receiver.deliveries
    expect(delivery?.body.data).toMatchObject({ event_type: 'post.mention.create', payload: { id } })
    const { consumerSecret, clientSecret } = sandbox.credentials
    const text = delivery?.text ?? ''
    expect(delivery?.headers).toMatchObject({
      'x-twitter-webhooks-signature': await signIndependently(consumerSecret, text),
      'x-twitter-webhooks-signature-oauth2': await signIndependently(clientSecret, text),
      'content-type': 'application/json',
    })
  })

  test('do not go to an address that lost its proof', async () => {
    receiver.prove(proveWith('another secret'))
    await app.put(`/2/webhooks/${webhookId}`, {})
    mention('@aurora_aiuta perso')
    receiver.prove(proveWith(sandbox.credentials.consumerSecret))
    await app.put(`/2/webhooks/${webhookId}`, {})
    const id = mention('@aurora_aiuta trovato')
    await arrived(1)
    expect(receiver.deliveries[0]?.body.data.payload.id).toBe(id)
  })

  test('are brought again on wish, under the same number, and the end of it is told', async () => {
    mention('@aurora_aiuta uno')
    await arrived(1)
    time += 60_000
    const job = await replay(webhookId, '202611210859', '202611210901')
    expect(job).toMatchObject({ status: 200, body: { job_id: expect.stringMatching(/^[0-9]+$/) } })
    await arrived(3)
    const [first, ...rest] = receiver.deliveries
    const told = rest.find(each => each.body.data)
    expect(told?.body.data.event_uuid).toBe(first?.body.data.event_uuid)
    expect(rest.find(each => each.body.replay_job_status)?.body).toMatchObject({
      replay_job_status: { job_state: 'Complete', job_id: job.body.job_id, webhook_id: webhookId },
    })
  })

  test.each([
    ['backwards', '202611210900', '202611210859'],
    ['of the day before yesterday', '202611190900', '202611210859'],
    ['of no time', '202613990900', '202613990901'],
  ])('are not brought again %s', async (_, from, to) => {
    expect((await replay(webhookId, from, to)).status).toBe(400)
  })

  test('end with their webhook', async () => {
    await app.delete(`/2/webhooks/${webhookId}`)
    expect((await app.get('/2/activity/subscriptions')).body.meta.result_count).toBe(0)
  })
})
