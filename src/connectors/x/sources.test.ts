import { describe, expect, test } from 'vitest'
import type { Inbound } from '../connector.ts'
import { pageSchema } from './payload.ts'
import { BRAND_ID, readAs, readFixture } from './testing/fixtures.ts'

const DIALECTS = ['mentions-tweet-dialect', 'mentions-post-dialect'] as const

const byId = (items: readonly Inbound[], end: string): Inbound => {
  const found = items.find(each => each.externalId === `19500000000000000${end}`)
  if (found === undefined) throw new Error(`…${end} was not read`)
  return found
}

describe.each(DIALECTS)('a page of posts in the form of %s', fixture => {
  const { batch, context } = readAs('mentions', readFixture(fixture))
  const at = (end: string) => byId(batch, end)

  test('keeps the good members, and only those', () =>
    expect(batch.map(each => each.externalId.slice(-2))).toEqual([
      '13',
      '12',
      '11',
      '10',
      '09',
      '08',
      '05',
      '04',
    ]))

  test('a mention', () =>
    expect(at('13')).toMatchObject({
      text: '@aurora_aiuta niente rete a Lecce da stamattina, & il 190 non risponde <3',
      visibility: 'public',
      source: 'mention',
      language: 'it',
      networkThread: '1950000000000000013',
      inReplyTo: null,
      quotes: null,
      reposts: null,
      mentions: [BRAND_ID],
      editOf: [],
      counterpart: null,
      writtenAt: new Date('2026-05-04T09:13:00.000Z'),
      author: {
        externalId: '77001',
        handle: 'nora_neri',
        displayName: 'Nora Neri',
        bio: 'Bici & caffè',
        avatarUrl: 'https://pics.example/nora.png',
        followers: 212,
        isVerified: false,
      },
    }))

  test('keeps what the network gave, untouched', () =>
    expect(at('13').raw).toMatchObject({ text: expect.stringContaining('&amp;'), edited_by_nobody: null }))

  test('a reply, by somebody without a display name', () =>
    expect(at('12')).toMatchObject({
      inReplyTo: '1950000000000000001',
      inReplyToAuthor: '77001',
      networkThread: '1950000000000000001',
      mentions: [BRAND_ID, '77002'],
      author: { displayName: 'luc_morel', isVerified: true, followers: 1_048_576 },
    }))

  test('a quote', () =>
    expect(at('11')).toMatchObject({ quotes: '1950000000000000002', inReplyTo: null, reposts: null }))

  test('a repost, whose text the network cuts', () =>
    expect(at('10')).toMatchObject({ reposts: '1950000000000000001', quotes: null, inReplyTo: null }))

  test('a long note, in full', () => expect(at('09').text).toMatch(/^@aurora_aiuta vi racconto.*davvero\.$/s))

  test('an edited post, with the ids that it had before', () =>
    expect(at('08').editOf).toEqual(['1950000000000000006', '1950000000000000007']))

  test('an author who did not come along, and a mention without an id', () =>
    expect(at('05')).toMatchObject({
      author: { externalId: '77999', handle: '77999', displayName: '77999', followers: 0 },
      networkThread: '1950000000000000005',
      mentions: [],
    }))

  test('pictures, each of its kind, without those that did not come along', () =>
    expect(at('04').media).toEqual([
      { kind: 'photo', url: 'https://pics.example/1.jpg', alt: 'Uno schermo a righe verdi' },
      { kind: 'video', url: 'https://pics.example/2.jpg', alt: null },
      { kind: 'gif', url: 'https://pics.example/3.jpg', alt: null },
    ]))

  test('the posts that it answers and quotes come along as context', () => {
    expect(context.map(each => [each.externalId.slice(-2), each.source])).toEqual([
      ['01', 'thread'],
      ['02', 'own'],
    ])
    expect(byId(context, '02')).toMatchObject({ author: { externalId: BRAND_ID }, inReplyToAuthor: '77003' })
  })
})

test('both dialects say the same', () => {
  const [old, young] = DIALECTS.map(name => readAs('mentions', readFixture(name)))
  const bare = (items: readonly Inbound[] = []) => items.map(each => ({ ...each, raw: null }))
  expect(bare(young?.batch)).toEqual(bare(old?.batch))
  expect(bare(young?.context)).toEqual(bare(old?.context))
})

describe('direct messages', () => {
  const { batch } = readAs('directs', readFixture('direct-messages'))

  test('are messages alone: nobody joins or leaves', () =>
    expect(batch.map(each => each.externalId.slice(-3))).toEqual(['105', '104', '102']))

  test('belong to a conversation, or cannot be read', () => {
    const direct = { id: '7', text: 'a', event_type: 'MessageCreate', created_at: '2026-05-04T09:20:00.000Z' }
    const inTalk = (dm_conversation_id: string) => ({ ...direct, sender_id: '77001', dm_conversation_id })
    expect(readAs('directs', { data: [inTalk(''), inTalk('77001-2244994945')] }).batch).toHaveLength(1)
  })

  test('of a customer', () =>
    expect(batch[0]).toMatchObject({
      text: 'Ecco il numero: 4417 & grazie',
      visibility: 'direct',
      source: 'direct',
      networkThread: `77001-${BRAND_ID}`,
      author: { handle: 'nora_neri' },
      counterpart: { handle: 'nora_neri' },
    }))

  test('of ours: the counterpart is the customer', () =>
    expect(batch[1]).toMatchObject({
      source: 'own',
      author: { externalId: BRAND_ID },
      counterpart: { externalId: '77001', handle: 'nora_neri' },
    }))

  test('of somebody unknown, without a word', () =>
    expect(batch[2]).toMatchObject({ text: '', counterpart: { externalId: '77888', handle: '77888' } }))
})

test.each(['empty-page', 'user-not-found'])('%s brings nothing', name =>
  expect(readAs('mentions', readFixture(name))).toEqual({ batch: [], context: [] }),
)

test.each([
  ['includes that are no lists', { includes: { users: {}, tweets: null, media: 'none' } }],
  ['includes that are null', { includes: null }],
  ['a mark that is no text', { meta: { result_count: 1, newest_id: 17 } }],
  ['errors beside the data', { errors: 'broken' }],
])('one good post is read in spite of %s', (_, oddity) => {
  const post = { id: '17', text: 'Ciao', author_id: '5', created_at: '2026-05-04T09:00:00Z' }
  expect(readAs('mentions', { data: [post], ...oddity }).batch).toHaveLength(1)
})

test.each([
  ['lang', null],
  ['entities', null],
  ['entities', { mentions: 'none' }],
  ['attachments', { media_keys: null }],
  ['note_tweet', null],
  ['edit_history_tweet_ids', [null]],
])('a post whose %s is %j is heard all the same', (member, value) => {
  const post = { id: '17', text: 'Ciao', author_id: '5', created_at: '2026-05-04T09:00:00Z', [member]: value }
  expect(readAs('mentions', { data: [post] }).batch).toMatchObject([{ externalId: '17', text: 'Ciao' }])
})

test('what is no page at all is not read as an empty one', () => {
  for (const answer of [null, [], 'Bad Gateway', 42, { data: 'none' }])
    expect(pageSchema.safeParse(answer).success).toBe(false)
})
