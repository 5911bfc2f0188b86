import { describe, expect, test } from 'vitest'
import { aSession } from '../testing/fixtures.ts'
import { jetstream } from './jetstream.ts'
import { matchEvent } from './match-event.ts'
import { planOf } from './plan.ts'
import { RecentAuthors } from './recent-authors.ts'

/** In the form that Jetstream's own page shows. */
const frame = (
  operation: string,
  record?: unknown,
  did = 'did:plc:nora',
  collection = 'app.bsky.feed.post',
) =>
  JSON.stringify({
    did,
    time_us: 1725911162329308,
    kind: 'commit',
    commit: { rev: '3l3qo2vutsw2b', operation, collection, rkey: '3l3qo2vuowo2b', record, cid: 'bafy' },
  })

const hear = (text: string, of: Parameters<typeof aSession>[0]) => {
  const plan = planOf([aSession(of)], new RecentAuthors())
  const [watch] = plan.watches
  const event = jetstream.sift(text, plan.sieve)
  return event === null || watch === undefined ? [] : matchEvent(event, watch, () => false)
}

const post = (text: string, more = {}) => frame('create', { $type: 'app.bsky.feed.post', text, ...more })
const URI = 'at://did:plc:nora/app.bsky.feed.post/3l3qo2vuowo2b'

describe('of a frame of JSON', () => {
  test.each([
    ['Aurora Mobile', 'con aurora\nmobile niente'],
    ['AT&T', 'AT&T "non" va'],
    ['perché', 'PERCHE\u0301 no?'],
    ['日本', '「日本」'],
    ['😡', 'sono 😡'],
  ])('the word %s is heard', (keyword, text) =>
    expect(hear(post(text), { keywords: [keyword] })).toMatchObject([
      { kind: 'said', uri: URI, source: 'keyword' },
    ]),
  )

  test('what nobody waits for is not even parsed', () => {
    const { sieve } = planOf([aSession({ keywords: ['Aurora'] })], new RecentAuthors())
    expect(jetstream.sift(post('niente di che'), sieve)).toBeNull()
  })

  test('a word in the name of a field is not heard', () =>
    expect(hear(post('niente'), { keywords: ['operation'] })).toEqual([]))

  test('an answer to us is', () => {
    const mine = { uri: 'at://did:plc:aurora/app.bsky.feed.post/1', cid: 'c' }
    expect(hear(post('grazie', { reply: { root: mine, parent: mine } }), {})).toMatchObject([
      { source: 'reply' },
    ])
  })

  test('a deletion by somebody with an open matter is', () =>
    expect(hear(frame('delete'), { watchedProfiles: ['did:plc:nora'] })).toEqual([
      { kind: 'deleted', uri: URI },
    ]))

  test('a deletion by anybody else is not', () => expect(hear(frame('delete'), {})).toEqual([]))
})

test('a place is a time', () => {
  expect(jetstream.cursorOf(post('x'))).toBe('1725911162329308')
  const url = new URL(jetstream.urlOf('wss://jetstream.example/subscribe', '17'))
  expect(url.searchParams.get('cursor')).toBe('17')
  expect(url.searchParams.getAll('wantedCollections')).toContain('app.bsky.feed.post')
})
