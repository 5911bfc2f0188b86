import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts'
import type { LivePage, LiveStream } from '../connector.ts'
import { live, reopenAfterMs } from './live.ts'
import type { XSession } from './session.ts'
import { join, sessionOf, told } from './testing/sandboxed.ts'

let sandbox: RunningSandbox
let listening: AbortController
beforeEach(async () => {
  listening = new AbortController()
  sandbox = await startSandbox({ port: 0, limits: 'relaxed' })
})
afterEach(async () => {
  listening.abort()
  await sandbox.close()
})

const hearing = (more: Partial<XSession> = {}): XSession => {
  const session = sessionOf(sandbox, 'aurora_aiuta')
  return { ...session, secrets: { ...session.secrets, bearer: sandbox.credentials.bearer }, ...more }
}

const streamOf = (session: XSession, kind: string): LiveStream => {
  const stream = live.streamsOf(session).find(each => each.key.startsWith(kind))
  if (stream === undefined) throw new Error(`no ${kind} stream`)
  return stream
}

/** Opens a stream; resolves with what comes next each time it is asked. */
async function open(session: XSession, kind: string) {
  const stream = streamOf(session, kind)
  await live.subscribe(stream, [session], listening.signal)
  const pages = live.listen(stream, () => [session], null, listening.signal)[Symbol.asyncIterator]()
  // The first sign of life says that the network listens.
  const first: LivePage = (await pages.next()).value
  expect(first).toEqual({ accountId: null, batch: [], happenings: [] })
  return async (): Promise<LivePage> => {
    for (;;) {
      const { value, done } = await pages.next()
      if (done === true) throw new Error('the stream has ended')
      if (value.accountId !== null) return value
    }
  }
}

describe('X Activity', () => {
  test('tells of a mention, with its author', async () => {
    const session = hearing()
    const next = await open(session, 'activity')
    const nora = join(sandbox, 'nora_neri')
    const post = told(sandbox.network.post(nora, { text: '@aurora_aiuta niente rete' }, 'cast'))
    expect(await next()).toMatchObject({
      accountId: session.accountId,
      batch: [
        {
          externalId: post.id,
          source: 'mention',
          visibility: 'public',
          text: '@aurora_aiuta niente rete',
          author: { externalId: nora, handle: 'nora_neri' },
          mentions: [session.externalId],
        },
      ],
    })
  })

  test('tells of direct messages under the names that reading them gives', async () => {
    const session = hearing()
    const next = await open(session, 'activity')
    const nora = join(sandbox, 'nora_neri')
    const direct = told(sandbox.network.sendDirect(nora, session.externalId, 'Vi scrivo qui', 'cast'))
    expect((await next()).batch).toMatchObject([
      {
        externalId: direct.id,
        source: 'direct',
        visibility: 'direct',
        text: 'Vi scrivo qui',
        networkThread: direct.conversationId,
        counterpart: { externalId: nora, handle: 'nora_neri' },
      },
    ])
  })

  test('tells of followers, and of our own posts that were deleted', async () => {
    const session = hearing()
    const next = await open(session, 'activity')
    const nora = join(sandbox, 'nora_neri')
    told(sandbox.network.follow(nora, session.externalId))
    expect((await next()).happenings).toMatchObject([{ kind: 'followed', by: { handle: 'nora_neri' } }])
    const own = told(sandbox.network.post(session.externalId, { text: 'Oggi negozi aperti' }, 'cast'))
    expect((await next()).batch).toMatchObject([{ externalId: own.id, source: 'own' }])
    told(sandbox.network.deletePost(session.externalId, own.id))
    expect((await next()).happenings).toMatchObject([{ kind: 'messageDeleted', externalId: own.id }])
  })
})

describe('the filtered stream', () => {
  test('brings what names the brand without @, and what is said in watched threads', async () => {
    const nora = join(sandbox, 'nora_neri')
    const root = told(sandbox.network.post(nora, { text: '@aurora_aiuta chi mi aiuta?' }, 'cast'))
    const session = hearing({ keywords: ['Aurora Mobile'], watchedThreads: [root.id] })
    const next = await open(session, 'filtered')
    const tom = join(sandbox, 'tom_verdi')
    const said = told(sandbox.network.post(tom, { text: 'Con Aurora Mobile non prende niente' }, 'cast'))
    expect((await next()).batch).toMatchObject([{ externalId: said.id, source: 'keyword' }])
    const reply = told(sandbox.network.post(tom, { text: 'Anche a me', inReplyToId: root.id }, 'cast'))
    const heard = (await next()).batch
    expect(heard.find(each => each.externalId === reply.id)).toMatchObject({ source: 'thread' })
  })

  test('brings what two accounts look for to both, though X takes no rule twice', async () => {
    const care = hearing({ keywords: ['Aurora Mobile'] })
    const named = sessionOf(sandbox, 'auroramobile')
    const marketing = { ...named, keywords: care.keywords, secrets: { ...named.secrets, ...care.secrets } }
    const stream = streamOf(care, 'filtered')
    await live.subscribe(stream, [care, marketing], listening.signal)
    const pages = live.listen(stream, () => [care, marketing], null, listening.signal)[Symbol.asyncIterator]()
    await pages.next()
    const said = told(
      sandbox.network.post(join(sandbox, 'tom_verdi'), { text: 'Con Aurora Mobile non prende' }, 'cast'),
    )
    const heard: LivePage[] = []
    while (heard.length < 2) {
      const page: LivePage = (await pages.next()).value
      if (page.batch.some(each => each.externalId === said.id)) heard.push(page)
    }
    expect(heard.map(page => page.accountId)).toEqual([care.accountId, marketing.accountId])
    // It came once, and is billed once.
    expect(heard.map(page => page.spent?.reads ?? 0)).toEqual([1, 0])
  })

  test('follows the keywords without being opened again', async () => {
    const session = hearing({ keywords: ['Aurora Mobile'] })
    const next = await open(session, 'filtered')
    const changed = { ...session, keywords: ['Aurora Fibra'] }
    await live.subscribe(streamOf(changed, 'filtered'), [changed], listening.signal)
    const tom = join(sandbox, 'tom_verdi')
    told(sandbox.network.post(tom, { text: 'Con Aurora Mobile non prende niente' }, 'cast'))
    const fresh = told(sandbox.network.post(tom, { text: 'Con Aurora Fibra neppure' }, 'cast'))
    expect((await next()).batch).toMatchObject([{ externalId: fresh.id }])
  })
})

describe('an account', () => {
  test('without the bearer token of its app is heard by reading alone', () =>
    expect(live.streamsOf(sessionOf(sandbox, 'aurora_aiuta'))).toEqual([]))

  test('that is to be heard by reading has no streams', () => {
    const session = hearing({ keywords: ['Aurora Mobile'] })
    expect(live.streamsOf({ ...session, settings: { ...session.settings, hearBy: 'reading' } })).toEqual([])
  })

  test('shares its streams with the others of its app, and their names hold no secret', () => {
    const [one, other] = [hearing(), { ...hearing(), externalId: '42', accountId: 'other' }]
    expect(live.streamsOf(one)).toEqual(live.streamsOf(other))
    expect(JSON.stringify(live.streamsOf(one))).not.toContain(sandbox.credentials.bearer)
  })
})

test.each([
  [null, 0, 0],
  ['unreachable', 1, 250],
  ['unreachable', 4, 1_000],
  ['unreachable', 1_000, 16_000],
  ['forbidden', 1, 5_000],
  ['forbidden', 3, 20_000],
  ['forbidden', 40, 320_000],
  ['rateLimited', 1, 60_000],
  ['rateLimited', 3, 240_000],
] as const)(
  'a stream that ended with %j %i times in a row is opened again after %i ms',
  (code, failures, ms) => expect(reopenAfterMs(code, failures)).toBe(ms),
)
