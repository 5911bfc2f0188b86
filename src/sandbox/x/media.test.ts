import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GIF, JPEG, MP4, PNG } from '../media/samples.fixture.ts'
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts'
import { type ApiClient, createApiClient } from './testing/api-client.ts'
import { logIn } from './testing/log-in.ts'

let sandbox: RunningSandbox
let care: ApiClient
let marketing: ApiClient
let time = Date.now()

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, limits: 'none', now: () => new Date(time) })
  care = createApiClient(sandbox, 'aurora_aiuta')
  marketing = createApiClient(sandbox, 'auroramobile')
})

afterAll(() => sandbox.close())

const idOf = (username: string) => sandbox.network.findUser(username)?.id ?? ''
const base64 = (bytes: Buffer) => bytes.toString('base64')

/** A picture ready to be used. */
async function bring(media_category: string, bytes = PNG, client = care): Promise<string> {
  const { body } = await client.post('/2/media/upload', { media: base64(bytes), media_category })
  return body.data.id
}

/** An upload in parts, by its category. */
async function uploadParts(media_category: string, bytes: Buffer): Promise<string> {
  const begun = await care.post('/2/media/upload/initialize', { media_category, total_bytes: bytes.length })
  const { id } = begun.body.data
  await care.post(`/2/media/upload/${id}/append`, { segment_index: '0', media: base64(bytes) })
  return id
}

async function append(id: string, parts: { [name: string]: string | Blob }) {
  const body = new FormData()
  for (const [name, value] of Object.entries(parts)) body.append(name, value)
  const address = `${sandbox.url}/2/media/upload/${id}/append`
  const response = await fetch(address, { method: 'POST', headers: care.headers, body })
  return { status: response.status, body: await response.json() }
}

describe('uploading', () => {
  test('in a body of many parts', async () => {
    const begun = await care.post('/2/media/upload/initialize', { media_type: 'image/jpeg' })
    const { id, media_key } = begun.body.data
    expect(media_key).toBe(`3_${id}`)
    const media = new Blob([new Uint8Array(JPEG)])
    expect(await append(id, { segment_index: '0', media })).toMatchObject({
      status: 200,
      body: { data: { expires_at: expect.any(Number) } },
    })
    const { body } = await care.post(`/2/media/upload/${id}/finalize`, {})
    expect(body.data).toMatchObject({ id, media_key, size: JPEG.length, expires_after_secs: 86_400 })
    expect(body.data).not.toHaveProperty('processing_info')
  })

  test('in the older form, with commands', async () => {
    const send = async (fields: { [name: string]: string }) => {
      const body = new URLSearchParams(fields)
      const response = await fetch(`${sandbox.url}/1.1/media/upload.json`, {
        method: 'POST',
        headers: care.headers,
        body,
      })
      return { status: response.status, text: await response.text() }
    }
    const begun = await send({ command: 'INIT', media_type: 'image/png', total_bytes: String(PNG.length) })
    const { media_id_string: media_id } = JSON.parse(begun.text)
    const part = { command: 'APPEND', media_id, segment_index: '0', media_data: base64(PNG) }
    expect(await send(part)).toEqual({ status: 204, text: '' })
    const finished = JSON.parse((await send({ command: 'FINALIZE', media_id })).text)
    expect(finished).toMatchObject({ media_id_string: media_id, size: PNG.length, image: { w: 1, h: 1 } })
    expect((await care.get(`/1.1/media/upload.json?command=STATUS&media_id=${media_id}`)).status).toBe(200)
  })

  test.each([
    ['of another category', 'tweet_gif', PNG],
    ['that is no picture', 'tweet_image', Buffer.from('<html>')],
  ])('something %s is refused at the end', async (_, category, bytes) => {
    const id = await uploadParts(category, bytes)
    expect((await care.post(`/2/media/upload/${id}/finalize`, {})).status).toBe(400)
  })

  test.each([
    ['/2/media/upload/initialize', { media_category: 'tweet_song' }, 400],
    ['/2/media/upload/initialize', { media_category: 'tweet_image', total_bytes: 6_000_000 }, 413],
    ['/2/media/upload/1/append', { segment_index: 0, media: 'AAAA' }, 404],
    ['/2/media/upload/1/append', { segment_index: 1000, media: 'AAAA' }, 400],
    ['/2/media/upload/1/append', { segment_index: 0, media: '<>' }, 400],
    ['/2/media/upload/1/append', { segment_index: 0 }, 400],
    ['/2/media/upload/1/finalize', {}, 404],
    ['/2/media/upload', { command: 'DANCE', media_id: '1' }, 400],
    ['/2/media/upload', { command: 'APPEND' }, 400],
    ['/2/media/upload', { media_category: 'tweet_video', media: 'AAAA' }, 400],
    ['/2/media/metadata', { id: '1', metadata: { alt_text: { text: 'x' } } }, 404],
    ['/2/media/metadata', { id: '1', metadata: { alt_text: { text: 'x'.repeat(1001) } } }, 400],
  ])('%s %j is answered %i', async (path, body, status) => {
    expect((await care.post(path, body)).status).toBe(status)
  })

  test('a part that is too large is refused in words', async () => {
    const begun = await care.post('/2/media/upload/initialize', { media_type: 'image/png' })
    const media = new Blob([new Uint8Array(7 * 1024 * 1024)])
    expect((await append(begun.body.data.id, { segment_index: '0', media })).status).toBe(413)
  })

  test('needs the scope for it', async () => {
    const { accessToken } = await logIn(sandbox, 'aurora_aiuta', 'tweet.read tweet.write users.read')
    const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' }
    const answer = await fetch(`${sandbox.url}/2/media/upload/initialize`, {
      method: 'POST',
      headers,
      body: '{}',
    })
    expect(answer.status).toBe(403)
  })
})

describe('work on what moves', () => {
  const statusOf = async (id: string) =>
    (await care.get(`/2/media/upload?command=STATUS&media_id=${id}`)).body.data.processing_info

  test('goes through its states', async () => {
    const id = await uploadParts('tweet_video', MP4)
    const { body } = await care.post(`/2/media/upload/${id}/finalize`, {})
    expect(body.data.processing_info).toEqual({ state: 'pending', progress_percent: 0, check_after_secs: 1 })
    const post = { text: 'Il film', media: { media_ids: [id] } }
    expect((await care.post('/2/tweets', post)).status).toBe(400)
    time += 1000
    expect(await statusOf(id)).toMatchObject({ state: 'in_progress', check_after_secs: 1 })
    time += 1000
    expect(await statusOf(id)).toEqual({ state: 'succeeded', progress_percent: 100 })
    expect((await care.post('/2/tweets', post)).status).toBe(201)
  })

  test('fails where it shall', async () => {
    await care.post('/sandbox/faults', { failMedia: 1 })
    const id = await uploadParts('tweet_gif', GIF)
    await care.post(`/2/media/upload/${id}/finalize`, {})
    time += 2000
    expect(await statusOf(id)).toMatchObject({ state: 'failed' })
  })
})

describe('what is attached', () => {
  test('is shown to everybody, with its words for those who do not see', async () => {
    const ids = [await bring('tweet_image'), await bring('tweet_image', JPEG)]
    await care.post('/2/media/metadata', { id: ids[0], metadata: { alt_text: { text: 'Un punto' } } })
    const { body } = await care.post('/2/tweets', { text: 'Guardate', media: { media_ids: ids } })
    const asked = 'expansions=attachments.media_keys&tweet.fields=entities&media.fields=url,alt_text,width'
    const read = await care.get(`/2/tweets/${body.data.id}?${asked}`)
    expect(read.body.data.attachments.media_keys).toEqual(ids.map(id => `3_${id}`))
    expect(read.body.data.text).toMatch(/^Guardate https:\/\/t\.co\/\w{10}$/)
    expect(read.body.data.entities.urls.map((url: { media_key: string }) => url.media_key)).toEqual(
      ids.map(id => `3_${id}`),
    )
    expect(read.body.includes.media).toMatchObject([{ alt_text: 'Un punto', width: 1 }, { width: 3 }])
    const picture = await fetch(read.body.includes.media[0].url)
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(PNG)
  })

  test('must be one’s own, for a post, and not too old', async () => {
    const [mine, theirs, direct] = [
      await bring('tweet_image'),
      await bring('tweet_image', PNG, marketing),
      await bring('dm_image'),
    ]
    const post = (id: string, n: number) =>
      care.post('/2/tweets', { text: `Prova ${n}`, media: { media_ids: [id] } })
    const invalid = await post(theirs, 1)
    expect([invalid.status, invalid.body.errors[0].message]).toEqual([400, 'Your media IDs are invalid.'])
    expect((await post(direct, 2)).status).toBe(400)
    time += 24 * 60 * 60 * 1000
    expect((await post(mine, 3)).status).toBe(400)
  })

  test('to a direct message is for those who take part', async () => {
    const id = await bring('dm_image')
    const path = `/2/dm_conversations/with/${idOf('auroramobile')}/messages`
    const sent = await care.post(path, { attachments: [{ media_id: id }] })
    const asked = 'dm_event.fields=attachments,entities&expansions=attachments.media_keys&media.fields=url'
    const { body } = await marketing.get(`/2/dm_events/${sent.body.data.dm_event_id}?${asked}`)
    expect(body.data.attachments).toEqual({ media_keys: [`3_${id}`] })
    const { url } = body.includes.media[0]
    const fetchAs = (headers: { authorization: string } | undefined) => fetch(url, { headers })
    expect(Buffer.from(await (await fetchAs(marketing.headers)).arrayBuffer())).toEqual(PNG)
    expect((await fetchAs(undefined)).status).toBe(401)
    expect((await fetchAs(createApiClient(sandbox, null).headers)).status).toBe(403)
    expect((await fetch(`${sandbox.url}/media/${id}.png`)).status).toBe(404)
    sandbox.network.join({
      username: 'curiosa',
      name: 'C',
      description: '',
      followers: 0,
      verified: false,
      role: 'outsider',
      directMessages: 'everyone',
    })
    expect((await fetchAs(createApiClient(sandbox, 'curiosa').headers)).status).toBe(404)
  })

  test.each(['/media/1.png', '/media/..%2f..%2fetc', '/media/a', '/media/1', '/media/1.png.exe'])(
    '%s is not there',
    async path => {
      expect((await fetch(sandbox.url + path)).status).toBe(404)
    },
  )
})
