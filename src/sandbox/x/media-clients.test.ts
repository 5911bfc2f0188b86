import { Agent, type AgentOptions } from 'node:https'
import { connect } from 'node:tls'
import { Client } from '@xdevplatform/xdk'
import { EUploadMimeType, TwitterApi } from 'twitter-api-v2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GIF, PNG } from '../media/samples.fixture.ts'
import type { SandboxPost } from '../network.ts'
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts'
import { createCertificate } from './testing/certificate.ts'

/** Two clients of others, unmodified, bring pictures in the four ways that they know. */
const tls = createCertificate()
let secure: RunningSandbox
let plain: RunningSandbox
/** Runs ahead whenever it is asked: work on films needs no waiting. */
let time = Date.now()

class SandboxAgent extends Agent {
  override createConnection(options: AgentOptions) {
    return connect({ ...options, host: '127.0.0.1', port: Number(new URL(secure.url).port), ca: tls?.cert })
  }
}

beforeAll(async () => {
  const now = () => {
    time += 700
    return new Date(time)
  }
  plain = await startSandbox({ port: 0, limits: 'none', now })
  if (tls) secure = await startSandbox({ port: 0, limits: 'none', https: tls, now })
})

afterAll(async () => {
  await plain.close()
  await secure?.close()
})

function keysOf(sandbox: RunningSandbox) {
  const user = sandbox.credentials.users.find(each => each.username === 'aurora_aiuta')
  if (!user) throw new Error('The brand is not here')
  return user
}

const lastPost = (sandbox: RunningSandbox): SandboxPost | undefined =>
  sandbox.network
    .record()
    .flatMap(entry => (entry.type === 'post.created' ? [entry.post] : []))
    .at(-1)

describe.skipIf(tls === null)('twitter-api-v2 (needs openssl for a certificate)', () => {
  const settings = { httpAgent: new SandboxAgent() }

  test('uploads in parts, describes, and posts with it', async () => {
    const client = new TwitterApi(keysOf(secure).accessToken, settings)
    const id = await client.v2.uploadMedia(PNG, { media_type: EUploadMimeType.Png }, 20)
    await client.v2.createMediaMetadata(id, { alt_text: { text: 'Un punto' } })
    const sent = await client.v2.tweet('Guardate', { media: { media_ids: [id] } })
    expect(lastPost(secure)?.media).toMatchObject([{ id, type: 'photo', alt: 'Un punto', bytes: PNG.length }])
    const read = await client.v2.singleTweet(sent.data.id, {
      expansions: ['attachments.media_keys'],
      'media.fields': ['url', 'alt_text'],
    })
    expect(read.includes?.media).toMatchObject([{ type: 'photo', alt_text: 'Un punto' }])
    expect(read.data.text).toMatch(/^Guardate https:\/\/t\.co\/\w+$/)
  })

  test('waits for the work on an animation', async () => {
    const client = new TwitterApi(keysOf(secure).accessToken, settings)
    const id = await client.v2.uploadMedia(GIF, { media_type: EUploadMimeType.Gif })
    await client.v2.tweet('Si muove', { media: { media_ids: [id] } })
    expect(lastPost(secure)?.media).toMatchObject([{ id, type: 'animated_gif' }])
  })

  test('uploads in the older way, signed', async () => {
    const { consumerKey: appKey, consumerSecret: appSecret } = secure.credentials
    const { oauth1Token: accessToken, oauth1Secret: accessSecret } = keysOf(secure)
    const client = new TwitterApi({ appKey, appSecret, accessToken, accessSecret }, settings)
    const id = await client.v1.uploadMedia(PNG, { mimeType: EUploadMimeType.Png, chunkLength: 20 })
    await client.v1.createMediaMetadata(id, { alt_text: { text: 'Un altro' } })
    await client.v2.tweet('Anche così', { media: { media_ids: [id] } })
    expect(lastPost(secure)?.media).toMatchObject([{ id, alt: 'Un altro' }])
  })

  test('asks, likes, hides and edits', async () => {
    const client = new TwitterApi(keysOf(secure).accessToken, settings)
    const me = keysOf(secure).id
    const { data } = await client.v2.tweet('Tutto bene?', {
      poll: { options: ['si', 'no'], duration_minutes: 60 },
    })
    const marketing = secure.network.findUser('auroramobile')?.id ?? ''
    const reply = secure.network.post(marketing, { text: 'No!', inReplyToId: data.id }, 'cast')
    const replyId = reply.ok ? reply.value.id : ''
    expect((await client.v2.like(me, replyId)).data.liked).toBe(true)
    expect((await client.v2.tweetLikedBy(replyId)).data).toMatchObject([{ id: me }])
    expect((await client.v2.hideReply(replyId, true)).data.hidden).toBe(true)
    expect((await client.v2.unlike(me, replyId)).data.liked).toBe(false)
    expect((await client.v2.follow(me, marketing)).data.following).toBe(true)
    expect((await client.v2.following(me)).data).toMatchObject([{ id: marketing }])
  })
})

describe('@xdevplatform/xdk', () => {
  test('uploads in parts written in base64, and posts with it', async () => {
    const client = new Client({ baseUrl: plain.url, accessToken: keysOf(plain).accessToken })
    const begun = await client.media.initializeUpload({
      mediaType: 'image/png',
      mediaCategory: 'tweet_image',
      totalBytes: PNG.length,
    })
    const id = begun.data?.id ?? ''
    await client.media.appendUpload(id, { segmentIndex: 1, media: PNG.subarray(30).toString('base64') })
    await client.media.appendUpload(id, { segmentIndex: 0, media: PNG.subarray(0, 30).toString('base64') })
    expect((await client.media.finalizeUpload(id)).data).toMatchObject({ id, size: PNG.length })
    await client.media.createMetadata({ id, metadata: { altText: { text: 'Un punto' } } })
    await client.posts.create({ text: 'Guardate', media: { mediaIds: [id] } })
    expect(lastPost(plain)?.media).toMatchObject([{ id, alt: 'Un punto' }])
  })

  test('uploads at once, for a direct message', async () => {
    const client = new Client({ baseUrl: plain.url, accessToken: keysOf(plain).accessToken })
    const media = PNG.toString('base64')
    const { data } = await client.media.upload({ media, mediaCategory: 'dm_image' })
    const marketing = plain.network.findUser('auroramobile')?.id ?? ''
    await client.directMessages.createByParticipantId(marketing, {
      attachments: [{ mediaId: data?.id ?? '' }],
    })
    const last = plain.network.record().at(-1)
    expect(last).toMatchObject({ type: 'direct.sent', direct: { text: '', media: { id: data?.id } } })
  })
})
