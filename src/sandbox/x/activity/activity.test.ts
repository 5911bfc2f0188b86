import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, type SandboxOptions, startSandbox } from '../../start-sandbox.ts'
import { type ApiClient, createApiClient } from '../testing/api-client.ts'
import { logIn } from '../testing/log-in.ts'
import { type Ear, openEar } from '../testing/open-ear.ts'
import { listDeviations, openSpecification } from '../testing/specification.ts'

const path = '/2/activity/subscriptions'
const stream = '/2/activity/stream'
const specification = openSpecification()

let dir: string
let sandbox: RunningSandbox
let app: ApiClient
let care: ApiClient
let brand: string
let anna: string
const ears: Ear[] = []

async function open(options: Partial<SandboxOptions> = {}) {
  sandbox = await startSandbox({ port: 0, limits: 'none', summonedReplies: false, dataDir: dir, ...options })
  app = createApiClient(sandbox, null)
  care = createApiClient(sandbox, 'aurora_aiuta')
  brand = sandbox.network.findUser('aurora_aiuta')?.id ?? ''
}

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sandbox-activity-'))
  await open()
  anna = sandbox.network.join({
    username: 'anna',
    name: 'Anna',
    description: '',
    followers: 3,
    verified: false,
    role: 'customer',
    directMessages: 'everyone',
  }).id
})

afterEach(async () => {
  for (const ear of ears.splice(0)) await ear.close()
  await sandbox.close()
  rmSync(dir, { recursive: true })
})

const subscribe = (event_type: string, filter: object = { user_id: brand }, as = care) =>
  as.post(path, { event_type, filter, tag: event_type })

async function listen(query = ''): Promise<Ear> {
  const ear = await openEar(sandbox, stream + query)
  ears.push(ear)
  return ear
}

const write = (text: string, more: object = {}) => {
  const told = sandbox.network.post(anna, { text, ...more }, 'cast')
  if (!told.ok) throw new Error(told.refusal.detail)
  return told.value.id
}

describe('subscriptions', () => {
  test('are made, shown, changed and removed', async () => {
    const made = await subscribe('post.mention.create')
    const { subscription } = made.body.data
    expect(made).toMatchObject({
      status: 200,
      body: {
        data: {
          subscription: {
            event_type: 'post.mention.create',
            filter: { user_id: brand },
            tag: 'post.mention.create',
          },
          total_subscriptions_for_instance_id: 1,
        },
      },
    })
    expect((await app.get(path)).body).toEqual({ data: [subscription], meta: { result_count: 1 } })
    const changed = await app.put(`${path}/${subscription.subscription_id}`, { tag: 'other' })
    expect(changed.body.data.subscription).toMatchObject({
      ...subscription,
      tag: 'other',
      updated_at: expect.any(String),
    })
    const removed = await app.delete(`${path}/${subscription.subscription_id}`)
    expect(removed.body).toEqual({ data: { deleted: true }, meta: { total_subscriptions: 0 } })
    expect((await app.get(path)).body).toEqual({ data: [], meta: { result_count: 0 } })
  })

  test('are removed many at once', async () => {
    const ids = []
    for (const type of ['follow.follow', 'follow.unfollow', 'post.create'])
      ids.push((await subscribe(type)).body.data.subscription.subscription_id)
    expect((await app.delete(`${path}?ids=${ids[0]},${ids[1]}`)).body.meta).toEqual({
      total_subscriptions: 1,
    })
  })

  test('are answered page by page', async () => {
    for (const type of ['follow.follow', 'follow.unfollow', 'post.create']) await subscribe(type)
    const first = await app.get(`${path}?max_results=2`)
    expect(first.body.meta).toEqual({ result_count: 2, next_token: '2' })
    const second = await app.get(`${path}?max_results=2&pagination_token=2`)
    expect(second.body.meta).toEqual({ result_count: 1 })
  })

  test('outlive a restart', async () => {
    await subscribe('post.create')
    await sandbox.close()
    await open()
    expect((await app.get(path)).body.meta.result_count).toBe(1)
  })

  test.each<[string, object]>([
    ['an unknown event', { event_type: 'post.applause', filter: { user_id: '1' } }],
    ['no user', { event_type: 'post.create', filter: {} }],
    ['a user whom nobody knows', { event_type: 'post.create', filter: { user_id: '1' } }],
    ['a filter of its own making', { event_type: 'post.create', filter: { username: 'anna' } }],
    ['an unknown webhook', { event_type: 'follow.follow', filter: { user_id: 'BRAND' }, webhook_id: '7' }],
    ['an endless tag', { event_type: 'follow.follow', filter: { user_id: 'BRAND' }, tag: 'x'.repeat(201) }],
  ])('with %s are refused', async (_, body) => {
    const wish = JSON.parse(JSON.stringify(body).replace('BRAND', brand))
    expect((await care.post(path, wish)).status).toBe(400)
  })

  test('of the same kind are one', async () => {
    await subscribe('post.create')
    expect((await subscribe('post.create')).body.errors[0].message).toMatch(/^DuplicateSubscriptionFailed/)
  })

  test.each([
    ['post.mention.create', 'marketing', 403],
    ['dm.received', 'app', 403],
    ['follow.follow', 'marketing', 200],
    ['follow.follow', 'app', 200],
    ['dm.received', 'self', 200],
  ])('to %s by %s: %i', async (type, who, status) => {
    const as = { marketing: createApiClient(sandbox, 'auroramobile'), app, self: care }[who]
    expect((await subscribe(type, { user_id: brand }, as)).status).toBe(status)
  })

  test.skipIf(!specification)('are answered as the specification says', async () => {
    const made = await subscribe('post.create')
    const id = made.body.data.subscription.subscription_id
    const one = `${path}/{subscription_id}`
    const answers = [
      ['post', path, made],
      ['get', path, await app.get(path)],
      ['put', one, await app.put(`${path}/${id}`, { tag: 'x' })],
      ['delete', one, await app.delete(`${path}/${id}`)],
    ] as const
    for (const [method, where, { body }] of answers)
      expect(specification && listDeviations(specification, where, method, 200, body)).toEqual([])
  })
})

describe('the stream', () => {
  test('is for the app, and for two at a time', async () => {
    expect((await care.get(stream)).status).toBe(403)
    await listen()
    const second = await listen()
    const refused = await app.get(stream)
    expect(refused).toMatchObject({ status: 429, body: { connection_issue: 'TooManyConnections' } })
    await second.close()
    await expect
      .poll(() =>
        listen().then(
          () => true,
          () => false,
        ),
      )
      .toBe(true)
  })

  test('beats while nothing happens', async () => {
    await sandbox.close()
    await open({ heartbeatMs: 10 })
    const ear = await listen()
    expect(await ear.nextLine()).toBe('')
  })

  test('tells what was subscribed to, with filter and tag, and nothing else', async () => {
    await subscribe('post.mention.create')
    const ear = await listen()
    write('nothing to do with anybody')
    const id = write('@aurora_aiuta aiuto')
    const { data } = await ear.next()
    expect(data).toMatchObject({
      event_type: 'post.mention.create',
      event_uuid: id,
      filter: { user_id: brand },
      tag: 'post.mention.create',
      payload: { id, author_id: anna },
    })
  })

  test('tells of being named in the text, not by the network in front of a reply', async () => {
    await subscribe('post.mention.create')
    await subscribe('post.reply.create')
    const own = sandbox.network.post(brand, { text: 'Buongiorno' }, 'api')
    if (!own.ok) throw new Error('not written')
    const ear = await listen()
    const reply = write('allora?', { inReplyToId: own.value.id })
    write('anche qui', { inReplyToId: reply })
    const last = write('@aurora_aiuta ci siete?')
    expect((await ear.next()).data).toMatchObject({
      event_type: 'post.reply.create',
      payload: { id: reply, in_reply_to_tweet_id: own.value.id },
    })
    expect((await ear.next()).data.payload.id).toBe(last)
  })

  test('shows texts as they are when they are read', async () => {
    await subscribe('post.mention.create')
    await subscribe('dm.received')
    const ear = await listen()
    const words = 'Tom & Co su https://aurora.example.com @aurora_aiuta'
    const id = write(words)
    sandbox.network.sendDirect(anna, brand, words, 'cast')
    const fields = 'tweet.fields=entities,public_metrics'
    const read = (await app.get(`/2/tweets/${id}?${fields}`)).body.data
    const told = (await ear.next()).data.payload
    expect(told.text).toBe(read.text)
    expect(told.entities.urls[0]).toMatchObject({ ...read.entities.urls[0], start_str: '16' })
    const direct = (await care.get('/2/dm_events?dm_event.fields=entities')).body.data[0]
    const { message_data } = (await ear.next()).data.payload.direct_message_events[0].message_create
    expect(message_data).toMatchObject({
      text: direct.text,
      entities: {
        urls: [{ url: direct.urls[0].url, expanded_url: 'https://aurora.example.com', indices: [16, 39] }],
        user_mentions: [{ screen_name: 'aurora_aiuta', id_str: brand, name: 'Aurora Mobile Aiuta' }],
      },
    })
  })

  test('keeps to direction and keyword', async () => {
    await subscribe('follow.follow', { user_id: brand, direction: 'inbound' })
    await subscribe('post.create', { user_id: anna, keyword: 'Fibra' }, createApiClient(sandbox, 'anna'))
    const ear = await listen()
    sandbox.network.follow(brand, anna)
    sandbox.network.follow(anna, brand)
    write('tutto bene')
    write('la FIBRA non va')
    expect((await ear.next()).data.payload.source.data.username).toBe('anna')
    expect((await ear.next()).data.payload.text).toBe('la FIBRA non va')
  })

  test('brings what was missed, when asked to', async () => {
    await subscribe('post.mention.create')
    const id = write('@aurora_aiuta prima')
    const later = await listen('?backfill_minutes=5')
    expect((await later.next()).data.event_uuid).toBe(id)
    expect((await app.get(`${stream}?backfill_minutes=6`)).status).toBe(400)
  })

  test('numbers some events below zero, and each always the same', async () => {
    await subscribe('follow.follow')
    const ear = await listen()
    const live: string[] = []
    for (let n = 0; n < 20; n++) {
      sandbox.network.follow(anna, brand)
      sandbox.network.unfollow(anna, brand)
      live.push((await ear.next()).data.event_uuid)
    }
    expect(live.some(uuid => uuid.startsWith('-'))).toBe(true)
    expect(new Set(live).size).toBe(20)
    const again = await listen('?backfill_minutes=5')
    expect((await again.next()).data.event_uuid).toBe(live[0])
  })

  test('tells nothing of encrypted messages but that they came', async () => {
    await subscribe('chat.received')
    await subscribe('dm.received')
    const ear = await listen()
    sandbox.network.writeDirect(anna, { to: { userId: brand }, text: 'segreto', isEncrypted: true }, 'cast')
    const { data } = await ear.next()
    expect(data).toMatchObject({ event_type: 'chat.received', payload: { sender_id: anna } })
    expect(JSON.stringify(data)).not.toContain('segreto')
  })

  test.each([
    ['silentUsers', { silentUsers: ['@Aurora_Aiuta'] }],
    ['silent', { silent: true }],
  ])('falls silent without a word under %s', async (_, faults) => {
    await subscribe('post.mention.create')
    await subscribe('follow.follow', { user_id: anna })
    const ear = await listen()
    await app.post('/sandbox/faults', faults)
    write('@aurora_aiuta nessuno mi sente')
    await app.delete('/sandbox/faults')
    const id = write('@aurora_aiuta e adesso?')
    expect((await ear.next()).data.payload.id).toBe(id)
  })
})

describe('the end of a grant', () => {
  const scope = 'tweet.read users.read dm.read offline.access'
  const subscribeWith = (token: string, event_type: string) =>
    fetch(sandbox.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ event_type, filter: { user_id: brand } }),
    })

  test('is told unasked, and ends what it allowed', async () => {
    const { accessToken } = await logIn(sandbox, 'aurora_aiuta', scope)
    expect((await subscribeWith(accessToken, 'dm.received')).status).toBe(200)
    expect((await subscribeWith(accessToken, 'follow.follow')).status).toBe(200)
    await subscribe('post.create')
    const ear = await listen()
    const { clientId } = sandbox.credentials
    await fetch(`${sandbox.url}/2/oauth2/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: clientId, token: accessToken }),
    })
    const { data } = await ear.next()
    expect(data).toEqual({
      event_uuid: expect.stringMatching(/^-?[0-9]+$/),
      filter: {},
      event_type: 'oauth.revoke',
      payload: {
        date_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
        user_id: brand,
        app_id: expect.stringMatching(/^[0-9]{8}$/),
      },
    })
    const left = (await app.get(path)).body.data.map((each: { event_type: string }) => each.event_type)
    expect(left).toEqual(['follow.follow', 'post.create'])
  })

  test('is told when the switchboard throws the app out', async () => {
    const ear = await listen()
    await app.post('/sandbox/faults', { revokedUsers: ['aurora_aiuta'] })
    expect((await ear.next()).data).toMatchObject({ event_type: 'oauth.revoke', payload: { user_id: brand } })
  })

  test('lets the app itself subscribe no longer', async () => {
    expect((await subscribe('dm.received', { user_id: brand }, app)).status).toBe(403)
    await logIn(sandbox, 'aurora_aiuta', scope)
    expect((await subscribe('dm.received', { user_id: brand }, app)).status).toBe(200)
  })
})
