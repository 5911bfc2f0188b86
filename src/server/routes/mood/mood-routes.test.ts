import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MoodAnswer, MoodMessages } from '../../../contract/mood.ts'
import type { Role } from '../../../core/member/role.ts'
import { type Browser, openServer, PERSON, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let sara: Browser
beforeAll(async () => {
  server = await openServer()
  sara = await server.as('sara')
  await aMorning()
})
afterAll(() => server.close())

const MINUTE_MS = 60_000
const BURST = 24

/** A complaint every half hour since the day before yesterday, and ten minutes ago 24 of them about bills. */
async function aMorning(): Promise<void> {
  const { world } = server
  const at = (minutes: number) => world.clock.ago({ minutes })
  const always = Array.from({ length: 100 }, (_, n) =>
    world.post({ externalId: String(10_000 + n), writtenAt: at(20 + n * 30) }),
  )
  const burst = Array.from({ length: BURST }, (_, n) =>
    world.post({ externalId: String(20_000 + n), writtenAt: at(10) }),
  )
  await world.hearAll([...always, ...burst])
  await understand(always, { sentiment: 'negative', intent: 'problem', topic: null, named: 'handle' })
  await understand(burst, { sentiment: 'negative', intent: 'problem', topic: 'billing', named: 'name' })
}

type Understood = { sentiment: 'negative'; intent: 'problem'; topic: string | null; named: 'handle' | 'name' }

/** Whatever a model would make of the words. */
const understand = (said: readonly { externalId: string }[], as: Understood) =>
  server.world.see(async trx => {
    const ids = trx
      .selectFrom('message')
      .select('id')
      .where(
        'external_id',
        'in',
        said.map(({ externalId }) => externalId),
      )
    await trx.updateTable('judgement').set(as).where('message_id', 'in', ids).execute()
  })

const lately = (hours: number) => {
  const to = server.world.clock.now()
  return { from: new Date(to.getTime() - hours * 60 * MINUTE_MS).toISOString(), to: to.toISOString() }
}
const ask = (browser: Browser, path: string, query: Readonly<Record<string, string>>) =>
  browser.get(`${path}?${new URLSearchParams(query)}`)
const mood = async (query: Readonly<Record<string, string>>): Promise<MoodAnswer> => {
  const answer = await ask(sara, '/api/mood', query)
  expect(answer.status, answer.text).toBe(200)
  return answer.body
}
const messages = async (query: Readonly<Record<string, string>>): Promise<MoodMessages> => {
  const answer = await ask(sara, '/api/mood/messages', query)
  expect(answer.status, answer.text).toBe(200)
  return answer.body
}

describe('moods over time', () => {
  test('come by the bucket, also those in which nothing was said', async () => {
    const { buckets, totals, topics, bucketMinutes } = await mood({ ...lately(6), bucketMinutes: '15' })
    expect(bucketMinutes).toBe(15)
    expect(buckets).toHaveLength(24)
    expect(buckets[0]?.startsAt).toBe(lately(6).from)
    expect(buckets.filter(({ total }) => total === 0)).toHaveLength(11)
    expect(buckets.at(-1)).toMatchObject({ total: BURST, sentiments: { negative: BURST, neutral: 0 } })
    expect(topics).toEqual(['billing'])
    expect(totals).toMatchObject({ total: 36, topics: { billing: BURST }, noTopic: 12, otherTopics: 0 })
  })

  test('tell what stands out, and of what it is made', async () => {
    const { spikes } = await mood({ ...lately(24), bucketMinutes: '30' })
    expect(spikes.map(({ by, value }) => `${by} ${value}`).toSorted()).toEqual([
      'intent problem',
      'sentiment negative',
      'topic billing',
    ])
    expect(spikes.find(({ by }) => by === 'sentiment')).toMatchObject({
      count: BURST + 1,
      usual: 1,
      madeOf: { by: 'topic', value: 'billing', count: BURST },
    })
  })

  test.each([
    ['one account', () => ({ accountId: server.world.marketing.id }), 0],
    ['the other', () => ({ accountId: server.world.care.id }), 36],
    ['an account that is not there', () => ({ accountId: randomUUID() }), 0],
    ['one way of naming', () => ({ named: 'name' }), BURST],
    ['a language that nobody spoke', () => ({ language: 'pt' }), 0],
  ])('are those of %s', async (_name, filterOf, total) => {
    const { totals, buckets } = await mood({ ...lately(6), bucketMinutes: '30', ...filterOf() } as Record<
      string,
      string
    >)
    expect(totals.total).toBe(total)
    expect(buckets).toHaveLength(12)
  })
})

describe('the messages behind a point', () => {
  test('lead to their matters, newest first', async () => {
    const { messages: found, nextCursor } = await messages({ ...lately(1), topic: 'billing', limit: '100' })
    expect(found).toHaveLength(BURST)
    expect(nextCursor).toBeNull()
    expect(found[0]).toMatchObject({
      sentiment: 'negative',
      intent: 'problem',
      topic: 'billing',
      accountHandle: server.world.care.handle,
      channel: 'scripted',
      isDeleted: false,
      isNotAnswered: false,
    })
    const ticketId = found[0]?.ticket?.id ?? ''
    expect((await sara.get(`/api/tickets/${ticketId}`)).status).toBe(200)
  })

  test('come page by page', async () => {
    const seen: string[] = []
    let cursor = ''
    do {
      const page = await messages({ ...lately(6), limit: '7', ...(cursor !== '' && { cursor }) })
      seen.push(...page.messages.map(({ id }) => id))
      cursor = page.nextCursor ?? ''
    } while (cursor !== '')
    expect(seen).toHaveLength(36)
    expect(new Set(seen).size).toBe(36)
  })

  test.each([
    ['no topic', { hasTopic: 'false' }, 12],
    ['a topic other than these', { otherThan: 'technical' }, BURST],
    ['a topic other than its own', { otherThan: 'billing' }, 0],
    ['a mood that nobody was in', { sentiment: 'positive' }, 0],
    ['an intent, by one way of naming', { intent: 'problem', named: 'handle' }, 12],
  ])('are those of %s', async (_name, query, many) => {
    expect((await messages({ ...lately(6), ...query } as Record<string, string>)).messages).toHaveLength(many)
  })

  test('as many as the point says', async () => {
    const { buckets } = await mood({ ...lately(6), bucketMinutes: '30' })
    for (const [n, bucket] of buckets.entries()) {
      const to = buckets[n + 1]?.startsAt ?? lately(6).to
      const behind = await messages({ from: bucket.startsAt, to, sentiment: 'negative', limit: '100' })
      expect(behind.messages).toHaveLength(bucket.sentiments.negative)
    }
  })
})

describe('what cannot be asked', () => {
  const HOUR = { from: '2026-05-04T08:00:00Z', to: '2026-05-04T09:00:00Z' }
  test.each<[string, string, Record<string, string>, object]>([
    ['a span that is backwards', '', { from: HOUR.to, to: HOUR.from }, { field: 'to', refusal: 'backwards' }],
    [
      'more than 92 days',
      '',
      { from: '2026-01-01T00:00:00Z', bucketMinutes: '1440' },
      { refusal: 'tooLong' },
    ],
    [
      'more than 400 buckets',
      '',
      { from: '2026-05-01T00:00:00Z' },
      { field: 'bucketMinutes', refusal: 'tooFine' },
    ],
    ['more than 92 days of messages', '/messages', { from: '2026-01-01T00:00:00Z' }, { refusal: 'tooLong' }],
  ])('%s', async (_name, path, query, details) => {
    const answer = await ask(sara, `/api/mood${path}`, { ...HOUR, bucketMinutes: '1', ...query })
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'badRequest', details } } })
  })

  test.each<Record<string, string>>([
    { from: 'yesterday' },
    { from: '0000-01-01T00:00:00Z', to: '0000-01-02T00:00:00Z' },
    { to: '+275760-09-13T00:00:00Z' },
    { bucketMinutes: '0' },
    { bucketMinutes: '1.5' },
    { bucketMinutes: '9999999999' },
    { accountId: 'mine' },
    { language: 'klingon' },
    { named: '__proto__' },
  ])('%j', async query => {
    const answer = await ask(sara, '/api/mood', { ...HOUR, bucketMinutes: '10', ...query })
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'badRequest' } } })
  })

  test.each<Record<string, string>>([
    { cursor: 'x' },
    { limit: '101' },
    { sentiment: 'sad' },
    { intent: 'none' },
    { hasTopic: 'perhaps' },
    { topic: 'x'.repeat(201) },
    { from: '1969-12-31T23:00:00Z', to: '1970-01-01T00:00:00Z' },
  ])('of the messages: %j', async query => {
    const answer = await ask(sara, '/api/mood/messages', { ...HOUR, ...query })
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'badRequest' } } })
  })

  test('nothing of when', async () => {
    for (const path of ['/api/mood', '/api/mood/messages']) expect((await sara.get(path)).status).toBe(400)
  })

  test('of the far future, nothing is found and nothing breaks', async () => {
    const far = { from: '9999-12-31T00:00:00Z', to: '9999-12-31T23:59:59Z' }
    expect((await mood({ ...far, bucketMinutes: '1440' })).totals.total).toBe(0)
    expect((await messages(far)).messages).toEqual([])
  })
})

describe('who may see it', () => {
  test.each(Object.keys(PERSON) as Role[])('%s', async role => {
    const browser = await server.as(PERSON[role])
    expect((await ask(browser, '/api/mood', { ...lately(1), bucketMinutes: '10' })).status).toBe(200)
    expect((await ask(browser, '/api/mood/messages', lately(1))).status).toBe(200)
  })

  test('nobody else', async () => {
    const nobody = await server.as(null)
    for (const path of ['/api/mood', '/api/mood/messages'])
      expect((await ask(nobody, path, { ...lately(1), bucketMinutes: '10' })).body.error.code).toBe(
        'notSignedIn',
      )
  })

  test('another brand sees its own alone, whichever account it names', async () => {
    const borea = await server.world.settleBorea()
    await borea.hear(borea.post({ writtenAt: server.world.clock.ago({ minutes: 12 }) }))
    const theirs = { accountId: borea.care.id }
    expect((await mood({ ...lately(6), bucketMinutes: '30', ...theirs })).totals.total).toBe(0)
    expect((await messages({ ...lately(6), ...theirs })).messages).toEqual([])
    expect((await mood({ ...lately(6), bucketMinutes: '30' })).totals.total).toBe(36)
  })
})
