import { Agent, type AgentOptions, request } from 'node:https'
import { connect } from 'node:tls'
import { ApiResponseError, TwitterApi } from 'twitter-api-v2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts'
import { createCertificate } from './testing/certificate.ts'

/**
 * An outside client, unmodified, believing to speak to api.x.com. It accepts nothing but TLS, so that its
 * connections are led to the sandbox, whose certificate it is told to trust.
 */
const tls = createCertificate()

class SandboxAgent extends Agent {
  override createConnection(options: AgentOptions) {
    return connect({ ...options, host: '127.0.0.1', port: Number(new URL(sandbox.url).port), ca: tls?.cert })
  }
}

let sandbox: RunningSandbox
let settings: { httpAgent: Agent }

beforeAll(async () => {
  if (!tls) return
  sandbox = await startSandbox({ port: 0, searchLagSeconds: 0, limits: 'real', https: tls })
  sandbox.network.join({
    username: 'lucie',
    name: 'Lucie',
    description: '',
    followers: 5,
    verified: false,
    role: 'customer',
    directMessages: 'everyone',
  })
  settings = { httpAgent: new SandboxAgent() }
})

afterAll(() => sandbox?.close())

const idOf = (username: string) => sandbox.network.findUser(username)?.id ?? ''

function write(text: string): string {
  const told = sandbox.network.post(idOf('lucie'), { text }, 'cast')
  if (!told.ok) throw new Error(told.refusal.detail)
  return told.value.id
}

function keysOf(username: string) {
  const user = sandbox.credentials.users.find(each => each.username === username)
  if (!user) throw new Error(`@${username} is not here`)
  return user
}

const asUser = () => new TwitterApi(keysOf('aurora_aiuta').accessToken, settings)

const asUserBySignature = () => {
  const { consumerKey, consumerSecret } = sandbox.credentials
  const { oauth1Token, oauth1Secret } = keysOf('aurora_aiuta')
  const keys = {
    appKey: consumerKey,
    appSecret: consumerSecret,
    accessToken: oauth1Token,
    accessSecret: oauth1Secret,
  }
  return new TwitterApi(keys, settings)
}

describe.skipIf(tls === null)('twitter-api-v2 (needs openssl for a certificate)', () => {
  test.each([
    ['OAuth 2.0', asUser],
    ['OAuth 1.0a', asUserBySignature],
  ])('reads, answers and writes directly by %s', async (name, connectAs) => {
    const client = connectAs()
    const me = await client.v2.me({ 'user.fields': ['public_metrics', 'description'] })
    expect(me.data.public_metrics?.followers_count).toBe(18_400)

    const id = write(`@aurora_aiuta ma facture est fausse (${name})`)
    const mentions = await client.v2.userMentionTimeline(me.data.id, { 'tweet.fields': ['author_id'] })
    expect(mentions.tweets[0]).toMatchObject({ id, author_id: idOf('lucie') })

    const reply = await client.v2.reply(`Bonjour Lucie, on regarde ! (${name})`, id)
    expect(sandbox.network.findPost(reply.data.id)?.inReplyToId).toBe(id)

    const found = await client.v2.search(`conversation_id:${id}`, { expansions: ['author_id'] })
    expect(found.tweets.map(tweet => found.includes.author(tweet)?.username)).toEqual([
      'aurora_aiuta',
      'lucie',
    ])

    const sent = await client.v2.sendDmToParticipant(idOf('lucie'), { text: `En privé (${name})` })
    const events = await client.v2.listDmEvents({ 'dm_event.fields': ['sender_id'] })
    expect(events.events[0]?.sender_id).toBe(me.data.id)
    expect(sent).toMatchObject({ data: { dm_event_id: events.events[0]?.id } })

    const repost = await client.v2.retweet(me.data.id, write(`Merci (${name})`))
    expect(repost.data.retweeted).toBe(true)
  })

  test('understands a refusal', async () => {
    const id = write('Aurora Mobile ne répond jamais')
    const error = await asUser()
      .v2.reply('Bonjour', id)
      .catch(caught => caught)
    expect(error).toBeInstanceOf(ApiResponseError)
    expect(error).toMatchObject({ code: 403, data: { title: 'Authorization Error' } })
  })

  test('sees the limits', async () => {
    const error = await exhaust(() => asUser().v2.listDmEvents())
    expect(error).toMatchObject({ code: 429, rateLimitError: true })
    expect(error.rateLimit).toMatchObject({ limit: 15, remaining: 0 })
    expect(error.rateLimit?.reset).toBeGreaterThan(Date.now() / 1000)
  })

  test('logs in by OAuth 2.0', async () => {
    const { clientId, clientSecret } = sandbox.credentials
    const login = new TwitterApi({ clientId, clientSecret }, settings)
    const callback = 'http://127.0.0.1:9/callback'
    const link = login.generateOAuth2AuthLink(callback, {
      scope: ['tweet.read', 'users.read', 'offline.access'],
    })
    const code = await agree(new URL(link.url).search)
    const { codeVerifier } = link
    const { client, refreshToken } = await login.loginWithOAuth2({
      code,
      codeVerifier,
      redirectUri: callback,
    })
    expect((await client.v2.me()).data.username).toBe('aurora_aiuta')
    const renewed = await login.refreshOAuth2Token(refreshToken ?? '')
    expect((await renewed.client.v2.me()).data.username).toBe('aurora_aiuta')
  })

  test.each(['authenticate', 'authorize'] as const)('logs in by OAuth 1.0a (%s)', async linkMode => {
    const { consumerKey: appKey, consumerSecret: appSecret } = sandbox.credentials
    const login = new TwitterApi({ appKey, appSecret }, settings)
    const link = await login.generateAuthLink('http://127.0.0.1:9/callback', { linkMode })
    const { pathname, search } = new URL(link.url)
    const verifier = await agree(search, pathname, 'oauth_verifier')
    const { oauth_token: accessToken, oauth_token_secret: accessSecret } = link
    const second = new TwitterApi({ appKey, appSecret, accessToken, accessSecret }, settings)
    const { client, screenName } = await second.login(verifier)
    expect(screenName).toBe('aurora_aiuta')
    expect((await client.v2.me()).data.username).toBe('aurora_aiuta')
  })

  test('logs in as the app alone', async () => {
    const { consumerKey: appKey, consumerSecret: appSecret } = sandbox.credentials
    const app = await new TwitterApi({ appKey, appSecret }, settings).appLogin()
    expect((await app.v2.userByUsername('lucie')).data.id).toBe(idOf('lucie'))
  })
})

/** Repeats an act until it fails, twenty times at most. */
async function exhaust(act: () => Promise<unknown>): Promise<ApiResponseError> {
  for (let time = 0; time < 20; time++) {
    const error = await act().then(
      () => null,
      caught => caught,
    )
    if (error instanceof ApiResponseError) return error
  }
  throw new Error('It never failed')
}

/** What a person does in the browser. */
async function agree(search: string, path = '/i/oauth2/authorize', told = 'code'): Promise<string> {
  const location = await new Promise<string>((resolve, reject) => {
    const body = 'username=aurora_aiuta'
    const call = request(
      {
        host: 'api.x.com',
        path: path + search,
        method: 'POST',
        agent: settings.httpAgent,
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length },
      },
      answer => {
        answer.resume()
        resolve(answer.headers.location ?? '')
      },
    )
    call.on('error', reject)
    call.end(body)
  })
  return new URL(location).searchParams.get(told) ?? ''
}
