import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuzzRuns } from '../../../test/fuzz-runs.ts'
import type { Happening } from '../connector.ts'
import { damaged, strange } from '../testing/strange.ts'
import { ACTIVITIES, readActivity } from './activity.ts'
import { readMatch } from './live.ts'
import { expectWhole } from './testing/expect-whole.ts'
import { BRAND_ID, sessionAt } from './testing/fixtures.ts'

const NOW = new Date('2026-08-12T18:30:00Z')
const CUSTOMER = '2222222222222222222'
const user = { id: CUSTOMER, username: 'nora_neri', name: 'Nora Neri' }

const post = {
  id: '2090000000000000001',
  text: '@aurora_aiuta niente rete',
  author_id: CUSTOMER,
  created_at: '2026-08-12T18:00:00.000Z',
  conversation_id: '2090000000000000001',
  referenced_tweets: [{ type: 'quoted', id: '7' }],
  entities: { mentions: [{ id: BRAND_ID }] },
}
const direct = {
  direct_message_events: [
    {
      type: 'message_create',
      id: '90',
      created_timestamp: '1784928224372',
      message_create: {
        target: { recipient_id: BRAND_ID },
        sender_id: CUSTOMER,
        message_data: { text: 'Ciao' },
      },
    },
  ],
  users: { [CUSTOMER]: { data: user } },
}
const sealed = {
  id: 'e4f4d3fc',
  created_at_msec: '1784841183370',
  sender_id: CUSTOMER,
  conversation_id: `${CUSTOMER}:${BRAND_ID}`,
}
const follow = { source: { data: user }, target: { data: { ...user, id: BRAND_ID } } }

const PAYLOADS: Readonly<Record<string, unknown>> = {
  'post.delete': { id: '7', author_id: BRAND_ID },
  'dm.received': direct,
  'dm.sent': direct,
  'chat.received': sealed,
  'follow.follow': follow,
  'follow.unfollow': follow,
  'oauth.revoke': { user_id: BRAND_ID, app_id: '1' },
}

/** One good event of each kind. */
const EVENTS = [...ACTIVITIES, 'oauth.revoke'].map(event_type => ({
  data: {
    event_uuid: '-2781149976877970683',
    filter: { user_id: BRAND_ID },
    event_type,
    payload: PAYLOADS[event_type] ?? post,
    includes: { users: [{ data: user }, user] },
  },
}))

const MATCH = {
  data: post,
  includes: { users: [user] },
  matching_rules: [{ id: '1', tag: `pronto:${BRAND_ID}:keyword` }],
}

function expectTold(happening: Happening): void {
  expect(Number.isNaN(happening.at.getTime())).toBe(false)
  if (happening.kind === 'messageDeleted') expect(happening.externalId).toMatch(/^\d{1,19}$/)
  if (happening.kind === 'followed' || happening.kind === 'unfollowed')
    expect(happening.by.externalId).toMatch(/^\d{1,19}$/)
}

function expectUsable(line: unknown): void {
  const told = readActivity(line, NOW)
  if (told === null) return
  if (told.userId !== null) expect(told.userId).toMatch(/^\d{1,19}$/)
  for (const item of told.batch) expectWhole(item)
  for (const happening of told.happenings) expectTold(happening)
}

/** Of any kind at all, with strange contents. */
const strangeEvent = fc
  .record({
    event_type: fc.oneof(
      fc.constantFrom(...ACTIVITIES, 'oauth.revoke', 'constructor', '__proto__'),
      fc.string(),
    ),
    filter: strange,
    payload: strange,
    includes: strange,
  })
  .map(data => ({ data }))

test('each kind is understood as long as it is whole', () => {
  expect(EVENTS.filter(each => readActivity(each, NOW) === null)).toEqual([])
  expect(readMatch(MATCH, [sessionAt('http://x.example')])[0]?.batch).toHaveLength(1)
})

describe('no line of a stream throws or gives half a message', () => {
  test('however strange', () =>
    fc.assert(fc.property(fc.oneof(strange, strangeEvent), expectUsable), fuzzRuns(1_000)))

  test('however damaged', () => fc.assert(fc.property(damaged(EVENTS), expectUsable), fuzzRuns(1_000)))

  test('whatever rules it says it matched', () =>
    fc.assert(
      fc.property(fc.oneof(strange, damaged([MATCH])), line => {
        for (const page of readMatch(line, [sessionAt('http://x.example')])) {
          expect(page.accountId).toBe('account')
          for (const item of page.batch) expectWhole(item)
        }
      }),
      fuzzRuns(500),
    ))
})
