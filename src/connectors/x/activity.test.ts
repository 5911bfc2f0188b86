import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Occurrence, readActivity } from './activity.ts'

const NOW = new Date('2026-08-12T18:30:00Z')
const BRAND = '1111111111111111111'
const CUSTOMER = '2222222222222222222'

const event = (event_type: string, payload: unknown, includes?: unknown) => ({
  data: {
    event_uuid: '-5',
    filter: { user_id: BRAND },
    event_type,
    payload,
    ...(includes ? { includes } : {}),
  },
})

const post = (more: Record<string, unknown> = {}) => ({
  id: '2090000000000000001',
  text: '@aurora_aiuta niente rete',
  author_id: CUSTOMER,
  created_at: '2026-08-12T18:00:00.000Z',
  conversation_id: '2090000000000000001',
  ...more,
})

const user = { id: CUSTOMER, username: 'nora_neri', name: 'Nora Neri' }

describe.each([
  ['bare', { users: [user] }],
  ['wrapped', { users: [{ data: user }] }],
])('a post with its author %s', (_how, includes) => {
  test.each([
    ['post.mention.create', 'mention'],
    ['post.reply.create', 'reply'],
    ['post.quote.create', 'quote'],
  ])('as %s is heard as a %s', (type, source) =>
    expect(readActivity(event(type, post(), includes), NOW)).toMatchObject({
      userId: BRAND,
      batch: [{ externalId: '2090000000000000001', source, author: { handle: 'nora_neri' } }],
      happenings: [],
    }),
  )
})

test('a post whose author is named by his id alone says so', () =>
  expect(readActivity(event('post.reply.create', post()), NOW)?.batch[0]?.author).toMatchObject({
    externalId: CUSTOMER,
    isPartial: true,
  }))

test('what we wrote ourselves in a thread is our own, whatever the event is called', () =>
  expect(readActivity(event('post.reply.create', post({ author_id: BRAND })), NOW)?.batch[0]?.source).toBe(
    'own',
  ))

test('a repost points to what it repeats', () => {
  const repost = post({ referenced_tweets: [{ type: 'retweeted', id: '7' }] })
  expect(readActivity(event('post.repost.create', repost), NOW)?.batch[0]?.reposts).toBe('7')
})

const direct = (sender: string, recipient: string) => ({
  direct_message_events: [
    {
      type: 'message_create',
      id: '90',
      created_timestamp: '1784928224372',
      message_create: {
        target: { recipient_id: recipient },
        sender_id: sender,
        message_data: { text: 'Vi scrivo &amp; aspetto' },
      },
    },
  ],
  users: { [CUSTOMER]: { data: user } },
})

test.each([
  ['dm.received', CUSTOMER, BRAND, 'direct'],
  ['dm.sent', BRAND, CUSTOMER, 'own'],
])('a direct message by %s stands in the talk with the customer', (type, sender, recipient, source) =>
  expect(readActivity(event(type, direct(sender, recipient)), NOW)?.batch).toMatchObject([
    {
      externalId: '90',
      text: 'Vi scrivo & aspetto',
      source,
      visibility: 'direct',
      networkThread: `${BRAND}-${CUSTOMER}`,
      counterpart: { externalId: CUSTOMER, handle: 'nora_neri' },
      writtenAt: new Date(1784928224372),
    },
  ]),
)

test('an encrypted message is known by its sender and time alone, and nothing of its keys is kept', () => {
  const sealed = {
    id: 'e4f4d3fc',
    created_at_msec: '1784841183370',
    sender_id: CUSTOMER,
    conversation_id: `${CUSTOMER}:${BRAND}`,
    encoded_event: 'CwABAAAA',
    conversation_token: 'eyJhbGciOi',
  }
  const [heard] = readActivity(event('chat.received', sealed), NOW)?.batch ?? []
  expect(heard).toMatchObject({ externalId: 'e4f4d3fc', isSealed: true, text: '', visibility: 'direct' })
  expect(JSON.stringify(heard)).not.toMatch(/CwAB|eyJ/)
  expect(readActivity(event('chat.received', { ...sealed, sender_id: BRAND }), NOW)).toBeNull()
})

test.each([
  ['follow.follow', CUSTOMER, BRAND, 'followed'],
  ['follow.unfollow', CUSTOMER, BRAND, 'unfollowed'],
])('%s by a customer is news', (type, source, target, kind) =>
  expect(
    readActivity(
      event(type, { source: { data: { ...user, id: source } }, target: { data: { ...user, id: target } } }),
      NOW,
    )?.happenings,
  ).toMatchObject([{ kind, by: { externalId: CUSTOMER } }]),
)

test('whom we follow ourselves is none', () =>
  expect(
    readActivity(
      event('follow.follow', { source: { data: { ...user, id: BRAND } }, target: { data: user } }),
      NOW,
    ),
  ).toBeNull())

test('a consent taken back names its account in the event itself', () =>
  expect(
    readActivity(
      { data: { event_type: 'oauth.revoke', filter: {}, payload: { user_id: BRAND, app_id: '1' } } },
      NOW,
    ),
  ).toEqual({ userId: BRAND, batch: [], happenings: [{ kind: 'accessRevoked', at: NOW }] }))

test.each([
  ['nothing', null],
  ['a heartbeat', ''],
  ['a farewell', { errors: [{ title: 'operational-disconnect' }] }],
  ['an event of another kind', event('spaces.start', {})],
  ['a word that every object knows', event('constructor', {})],
  ['a post without text', event('post.create', { id: '1' })],
  ['a list', [event('post.create', post())]],
])('%s is no event', (_name, value) => expect(readActivity(value, NOW)).toBeNull())

const SAMPLES = new URL('../../../../shared/x/samples/', import.meta.url)
const HEARD: Readonly<Record<string, (told: Occurrence) => boolean>> = {
  'chat.received': told => told.batch[0]?.isSealed === true,
  'dm.received': told => told.batch[0]?.visibility === 'direct',
  'dm.sent': told => told.batch[0]?.source === 'own',
  'oauth.revoke': told => told.happenings[0]?.kind === 'accessRevoked',
  'post.create': told => told.batch[0]?.source === 'own',
  'post.delete': told => told.happenings[0]?.kind === 'messageDeleted',
  'post.mention.create': told => told.batch[0]?.author.handle === 'OtherUser',
  'post.quote.create': told => told.batch[0]?.quotes !== null,
  'post.reply.create': told => told.batch[0]?.inReplyTo !== null,
  'post.repost.create': told => told.batch[0]?.reposts !== null,
}

describe.skipIf(!existsSync(SAMPLES))('samples of the network itself', () => {
  const names = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter(name => name.startsWith('xaa-')) : []
  test.each(names)('%s is understood, or plainly none of ours', name => {
    const told = readActivity(JSON.parse(readFileSync(new URL(name, SAMPLES), 'utf8')), NOW)
    const expected = HEARD[name.slice('xaa-'.length, -'.json'.length)]
    expect(told !== null && (expected?.(told) ?? true)).toBe(expected !== undefined)
  })
})
