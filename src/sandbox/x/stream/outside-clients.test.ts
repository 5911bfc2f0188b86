import { Agent, type AgentOptions } from 'node:https'
import { connect } from 'node:tls'
import { Client } from '@xdevplatform/xdk'
import { ETwitterStreamEvent, TwitterApi } from 'twitter-api-v2'
import { afterEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../start-sandbox.ts'
import { createCertificate } from '../testing/certificate.ts'

/** Clients made by others, unmodified: what they understand is the measure, not what we believe. */
const tls = createCertificate()

let sandbox: RunningSandbox
let anna: string

async function open(options: { https?: NonNullable<typeof tls> }) {
  sandbox = await startSandbox({ port: 0, limits: 'real', heartbeatMs: 25, searchLagSeconds: 0, ...options })
  const person = { description: '', followers: 1, verified: false, role: 'customer' } as const
  anna = sandbox.network.join({
    ...person,
    username: 'anna',
    name: 'Anna',
    directMessages: 'everyone',
  }).id
}

afterEach(() => sandbox?.close())

const TEXT = "È lenta l'Aurora 🧑‍🧑‍🧒"

function write(text = TEXT): string {
  const told = sandbox.network.post(anna, { text, lang: 'it' }, 'cast')
  if (!told.ok) throw new Error(told.refusal.detail)
  return told.value.id
}

async function spoil(stream: object): Promise<void> {
  const entry = { method: 'POST', headers: { 'content-type': 'application/json' } }
  // The control page speaks plain HTTP only where the network does.
  await fetch(`${sandbox.url}/sandbox/faults`, { ...entry, body: JSON.stringify({ stream }) })
}

describe.skipIf(tls === null)('twitter-api-v2 (needs openssl for a certificate)', () => {
  async function openClient(): Promise<TwitterApi> {
    if (tls) await open({ https: tls })
    class SandboxAgent extends Agent {
      override createConnection(options: AgentOptions) {
        return connect({
          ...options,
          host: '127.0.0.1',
          port: Number(new URL(sandbox.url).port),
          ca: tls?.cert,
        })
      }
    }
    return new TwitterApi(sandbox.credentials.bearer, { httpAgent: new SandboxAgent() })
  }

  test('keeps rules', async () => {
    const { v2 } = await openClient()
    const added = await v2.updateStreamRules({ add: [{ value: 'aurora', tag: 'brand' }, { value: '-no' }] })
    expect(added.meta.summary).toMatchObject({ created: 1, invalid: 1 })
    expect((await v2.streamRules()).data).toMatchObject([{ value: 'aurora', tag: 'brand' }])
    await v2.updateStreamRules({ delete: { ids: added.data.map(rule => rule.id) } })
    expect((await v2.streamRules()).data).toBeUndefined()
  })

  test('hears posts, heartbeats and why it was sent away', async () => {
    const { v2 } = await openClient()
    await v2.updateStreamRules({ add: [{ value: 'aurora', tag: 'brand' }] })
    const stream = await v2.searchStream({ 'tweet.fields': ['author_id'], expansions: ['author_id'] })
    const beat = new Promise(resolve => stream.once(ETwitterStreamEvent.DataKeepAlive, resolve))
    const heard = new Promise(resolve => stream.once(ETwitterStreamEvent.Data, resolve))
    const id = write()
    expect(await heard).toMatchObject({
      data: { id, text: TEXT, author_id: anna },
      includes: { users: [{ username: 'anna' }] },
      matching_rules: [{ tag: 'brand' }],
    })
    await beat
    stream.destroy()
  })

  test('learns that it is one too many, and that there are no rules', async () => {
    const { v2 } = await openClient()
    await expect(v2.searchStream()).rejects.toMatchObject({ code: 409 })
    await v2.updateStreamRules({ add: [{ value: 'aurora' }] })
    const stream = await v2.searchStream()
    await expect(v2.searchStream()).rejects.toMatchObject({
      code: 429,
      data: { connection_issue: 'TooManyConnections' },
    })
    stream.destroy()
  })

  test('counts, and searches forth and back', async () => {
    const { v2 } = await openClient()
    const ids = Array.from({ length: 25 }, (_, at) => write(`aurora numero ${at}`)).toReversed()
    const found = await v2.search('aurora', { max_results: 10 })
    await found.fetchNext()
    await found.fetchNext()
    expect(found.tweets.map(tweet => tweet.id)).toEqual(ids)
    const counts = await v2.tweetCountRecent('aurora', { granularity: 'day' })
    expect(counts.meta.total_tweet_count).toBe(25)
    const all = await v2.searchAll('aurora', { max_results: 100 })
    expect(all.tweets).toHaveLength(25)
  })
})

describe('@xdevplatform/xdk', () => {
  async function openClient(): Promise<Client> {
    await open({})
    return new Client({ baseUrl: sandbox.url, bearerToken: sandbox.credentials.bearer })
  }

  test('keeps rules', async () => {
    const { stream } = await openClient()
    await stream.updateRules({ add: [{ value: 'aurora', tag: 'brand' }, { value: 'rete' }] })
    expect((await stream.getRules()).data).toMatchObject([{ tag: 'brand' }, { value: 'rete' }])
    expect((await stream.getRuleCounts()).data).toMatchObject({ projectRulesCount: 2 })
  })

  test('puts characters together again that came in pieces', async () => {
    const { stream } = await openClient()
    await stream.updateRules({ add: [{ value: 'aurora', tag: 'brand' }] })
    await spoil({ pieceBytes: 1 })
    const posts = await stream.posts({ tweetFields: ['author_id'] })
    const id = write()
    const heard: object[] = []
    for await (const item of posts) {
      if (!('data' in item)) continue
      heard.push(item)
      await spoil({ goodbye: 1 })
    }
    expect(heard).toMatchObject([
      { data: { id, text: TEXT, author_id: anna }, matching_rules: [{ tag: 'brand' }] },
    ])
  })

  test('hears that the network sends it away', async () => {
    const { stream } = await openClient()
    await stream.updateRules({ add: [{ value: 'aurora' }] })
    const posts = await stream.posts()
    const heard: object[] = []
    posts.on('data', (item: object) => heard.push(item))
    const closed = new Promise(resolve => posts.on('close', resolve))
    await spoil({ goodbye: 1 })
    await closed
    expect(heard.at(-1)).toMatchObject({ errors: [{ disconnect_type: 'OperationalDisconnect' }] })
  })

  test('searches', async () => {
    const { posts } = await openClient()
    const id = write()
    const found = await posts.searchRecent('"lenta" lang:it -is:retweet', { maxResults: 10 })
    expect(found.data).toMatchObject([{ id }])
    const counts = await posts.getCountsRecent('aurora', { granularity: 'hour' })
    expect(counts.meta).toMatchObject({ totalTweetCount: 1 })
    await expect(posts.searchRecent('aurora is:nice')).rejects.toMatchObject({ status: 400 })
  })
})
