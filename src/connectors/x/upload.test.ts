import { afterEach, describe, expect, test } from 'vitest'
import type { Outgoing } from '../connector.ts'
import {
  type StubAnswer,
  type StubNetwork,
  type StubRequest,
  sendJson,
  startStub,
} from '../testing/stub-network.ts'
import { hideOnX } from './hide.ts'
import { lookUpOnX } from './lookup.ts'
import { sendToX } from './send.ts'
import { BRAND_ID, outgoing, sessionAt } from './testing/fixtures.ts'

const never = new AbortController().signal
const MB = 1024 * 1024

let stub: StubNetwork | null = null
afterEach(async () => {
  await stub?.close()
  stub = null
})

const picture = (more: Partial<Outgoing['media'][number]> = {}, bytes = Buffer.from('a picture')) => ({
  name: 'foto.png',
  mime: 'image/png',
  bytes: bytes.length,
  alt: '',
  open: async () => bytes,
  ...more,
})

const stepOf = ({ method, url }: StubRequest): string => {
  const last = url.pathname.split('/').at(-1) ?? ''
  return method === 'GET' ? 'status' : last === 'tweets' || last === 'messages' ? 'send' : last
}

/** The network's own answers, step by step, as its documentation shows them; a test says what is otherwise. */
const HAPPY: Readonly<Record<string, StubAnswer>> = {
  initialize: (_, response) =>
    sendJson(response, 200, { data: { id: '1880028106020515840', expires_after_secs: 1295999 } }),
  append: (_, response) => sendJson(response, 200, { data: { expires_at: 1740000000 } }),
  finalize: (_, response) => sendJson(response, 200, { data: { id: '1880028106020515840', size: 9 } }),
  metadata: (_, response) => sendJson(response, 200, { data: { id: '1880028106020515840' } }),
  send: (_, response) => sendJson(response, 201, { data: { id: '1990', text: 'x' } }),
}

async function open(otherwise: Readonly<Record<string, StubAnswer>> = {}): Promise<StubNetwork> {
  const steps: Readonly<Record<string, StubAnswer>> = { ...HAPPY, ...otherwise }
  stub = await startStub((request, response) => {
    const answer = steps[stepOf(request)]
    return answer === undefined ? sendJson(response, 404, {}) : answer(request, response)
  })
  return stub
}

const send = (network: StubNetwork, more: Partial<Outgoing> = {}) =>
  sendToX(sessionAt(network.url), outgoing({ media: [picture()], ...more }), never)

const stepsOf = (network: StubNetwork): string[] => network.requests.map(stepOf)
const bodyOf = (network: StubNetwork, step: string): unknown =>
  JSON.parse(network.requests.find(each => stepOf(each) === step)?.body ?? 'null')

describe('a picture', () => {
  test('is brought before the post, with its words, and goes with it', async () => {
    const network = await open()
    expect(await send(network, { media: [picture({ alt: 'La mappa dei guasti' })] })).toMatchObject({
      kind: 'sent',
      externalId: '1990',
    })
    expect(stepsOf(network)).toEqual(['initialize', 'append', 'finalize', 'metadata', 'send'])
    expect(bodyOf(network, 'initialize')).toEqual({
      media_type: 'image/png',
      total_bytes: 9,
      media_category: 'tweet_image',
    })
    expect(network.requests[1]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(network.requests[1]?.body).toContain('a picture')
    expect(bodyOf(network, 'metadata')).toEqual({
      id: '1880028106020515840',
      metadata: { alt_text: { text: 'La mappa dei guasti' } },
    })
    expect(bodyOf(network, 'send')).toEqual({
      text: 'Ci pensiamo noi.',
      reply: { in_reply_to_tweet_id: '1950000000000000001' },
      media: { media_ids: ['1880028106020515840'] },
    })
  })

  test('goes without words of its own or of the post', async () => {
    const network = await open()
    await send(network, { text: '', target: null })
    expect(stepsOf(network)).not.toContain('metadata')
    expect(bodyOf(network, 'send')).toEqual({ media: { media_ids: ['1880028106020515840'] } })
  })

  test('goes in a direct message', async () => {
    const network = await open()
    await send(network, { kind: 'direct', target: null, recipient: '77' })
    expect(bodyOf(network, 'initialize')).toMatchObject({ media_category: 'dm_image' })
    expect(bodyOf(network, 'send')).toEqual({
      text: 'Ci pensiamo noi.',
      attachments: [{ media_id: '1880028106020515840' }],
    })
  })

  test('that is large goes in pieces, each with its number', async () => {
    const network = await open()
    await send(network, { media: [picture({}, Buffer.alloc(5 * MB, 1))] })
    const pieces = network.requests.filter(each => stepOf(each) === 'append')
    expect(pieces.map(each => /name="segment_index"\s+(\d+)/.exec(each.body)?.[1])).toEqual(['0', '1', '2'])
  })

  test.each([
    ['image/gif', 'tweet_gif'],
    ['video/mp4', 'tweet_video'],
  ])('%s is a %s', async (mime, media_category) => {
    const network = await open()
    await send(network, { media: [picture({ mime })] })
    expect(bodyOf(network, 'initialize')).toMatchObject({ media_type: mime, media_category })
  })
})

describe('a video', () => {
  const working = (state: string, more = {}) => ({
    data: { id: '1880028106020515840', processing_info: { state, check_after_secs: 0, ...more } },
  })

  test('is waited for until the network has worked on it', async () => {
    const states = ['in_progress', 'succeeded']
    const network = await open({
      finalize: (_, response) => sendJson(response, 200, working('pending')),
      status: (_, response) => sendJson(response, 200, working(states.shift() ?? 'failed')),
    })
    expect(await send(network, { media: [picture({ mime: 'video/mp4' })] })).toMatchObject({ kind: 'sent' })
    expect(stepsOf(network).slice(2)).toEqual(['finalize', 'status', 'status', 'send'])
    expect(network.requests[3]?.url.search).toBe('?command=STATUS&media_id=1880028106020515840')
  })

  test('that the network cannot use is refused in its words, and nothing is posted', async () => {
    const error = { error: { code: 1, name: 'InvalidMedia', message: 'Unsupported video format' } }
    const network = await open({
      finalize: (_, response) => sendJson(response, 200, working('failed', error)),
    })
    expect(await send(network)).toEqual({
      kind: 'refused',
      code: 'mediaRefused',
      explain: 'Unsupported video format',
    })
    expect(stepsOf(network)).not.toContain('send')
  })

  test('that is not ready in time is brought again later', async () => {
    const stop = new AbortController()
    const network = await open({
      finalize: (_, response) => sendJson(response, 200, working('pending', { check_after_secs: 30 })),
    })
    const sending = sendToX(sessionAt(network.url), outgoing({ media: [picture()] }), stop.signal)
    while (!stepsOf(network).includes('finalize')) await new Promise(resolve => setImmediate(resolve))
    stop.abort()
    expect(await sending).toMatchObject({ kind: 'retry' })
    expect(stepsOf(network)).not.toContain('send')
  })
})

describe('whatever befalls a file on its way has no effect in public', () => {
  const hangUp: StubAnswer = (_, response) => void response.destroy()
  const away: StubAnswer = (_, response) => sendJson(response, 503, { title: 'Service Unavailable' })
  const cut: StubAnswer = (_, response) => void response.writeHead(200).end('{"data":')

  test.each(['initialize', 'append', 'finalize', 'metadata'])('at %s: it is brought again', async step => {
    for (const answer of step === 'append' || step === 'metadata' ? [hangUp, away] : [hangUp, away, cut]) {
      const network = await open({ [step]: answer })
      expect(await send(network, { media: [picture({ alt: 'Sì' })] })).toMatchObject({
        kind: 'retry',
        afterMs: 5_000,
      })
      expect(stepsOf(network)).not.toContain('send')
      await network.close()
    }
  })

  test('each time a little later', async () => {
    const network = await open({ initialize: away })
    const waits = []
    for (const attempt of [1, 2, 3, 40]) waits.push(await send(network, { attempt }))
    expect(waits.map(each => each.kind === 'retry' && each.afterMs)).toEqual([5_000, 10_000, 20_000, 300_000])
  })

  test('a rate limit says when', async () => {
    const reset = String(Math.ceil(Date.now() / 1000) + 90)
    const network = await open({
      append: (_, response) => sendJson(response, 429, {}, { 'x-rate-limit-reset': reset }),
    })
    const outcome = await send(network)
    expect(outcome).toMatchObject({ kind: 'retry', code: 'rateLimited' })
    expect(outcome.kind === 'retry' && outcome.afterMs).toBeGreaterThan(60_000)
  })

  test.each([
    [400, 'mediaRefused'],
    [413, 'mediaRefused'],
    [402, 'outOfCredits'],
    [403, 'forbidden'],
  ])('%i is %s', async (status, code) => {
    const network = await open({
      initialize: (_, response) => sendJson(response, status, { detail: 'No, because.' }),
    })
    expect(await send(network)).toEqual({ kind: 'refused', code, explain: 'No, because.' })
  })

  test('only the lost answer to the post itself is unknown', async () => {
    const network = await open({ send: hangUp })
    expect(await send(network)).toMatchObject({ kind: 'unknown' })
  })
})

describe('other enclosures', () => {
  test('a poll', async () => {
    const network = await open()
    await send(network, { media: [], poll: { options: ['Sì', 'No'], minutes: 1440 } })
    expect(bodyOf(network, 'send')).toMatchObject({ poll: { options: ['Sì', 'No'], duration_minutes: 1440 } })
  })

  test('an invitation to write directly', async () => {
    const network = await open()
    await send(network, { media: [], invitesDirect: true })
    expect(bodyOf(network, 'send')).toMatchObject({
      direct_message_deep_link: `https://x.com/messages/compose?recipient_id=${BRAND_ID}`,
    })
  })
})

describe('a picture without words, whose answer was lost,', () => {
  const own = (more: Record<string, unknown>) => ({
    data: [
      {
        id: '1990',
        text: 'https://t.co/abc',
        author_id: BRAND_ID,
        created_at: new Date().toISOString(),
        in_reply_to_user_id: '77',
        referenced_tweets: [{ type: 'replied_to', id: '1950000000000000001' }],
        ...more,
      },
    ],
    includes: { media: [{ media_key: '3_1', type: 'photo', url: 'https://pbs.example/1.png' }] },
    meta: {},
  })
  const lookUp = async (answer: unknown) => {
    stub = await startStub((_, response) => sendJson(response, 200, answer))
    const sent = outgoing({ text: '', media: [picture()] })
    return lookUpOnX(sessionAt(stub.url), sent, never)
  }

  test('is found by time, target and picture', async () =>
    expect(await lookUp(own({ attachments: { media_keys: ['3_1'] } }))).toMatchObject({
      kind: 'found',
      externalId: '1990',
    }))

  test('is not taken for a bare link to the same post', async () =>
    expect(await lookUp(own({}))).toMatchObject({ kind: 'cannotTell' }))
})

describe('hiding', () => {
  const hide = async (status: number, body: unknown, isHidden = true) => {
    stub = await startStub((_, response) => sendJson(response, status, body))
    return hideOnX(sessionAt(stub.url), '1990', isHidden, never)
  }

  test.each([true, false])('says so to the network: %s', async isHidden => {
    expect(await hide(200, { data: { hidden: isHidden } }, isHidden)).toEqual({ ok: true })
    expect(stub?.requests).toMatchObject([
      {
        method: 'PUT',
        url: { pathname: '/2/tweets/1990/hidden' },
        body: JSON.stringify({ hidden: isHidden }),
      },
    ])
  })

  test.each([
    [403, { detail: 'Not your conversation.' }, 'forbidden', 'Not your conversation.'],
    [404, { detail: 'Not Found' }, 'gone', 'Not Found'],
    [429, { detail: 'Too Many Requests' }, 'rateLimited', 'Too Many Requests'],
    [503, {}, 'unreachable', 'The network gave no reason.'],
    [200, { data: { hidden: false } }, 'unexpected', 'The network answered in an unknown form.'],
  ])('%i is told: %s', async (status, body, code, explain) =>
    expect(await hide(status, body)).toEqual({ ok: false, code, explain }),
  )
})
