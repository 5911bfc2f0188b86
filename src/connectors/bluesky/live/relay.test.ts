import { expect, test } from 'vitest'
import { readFrames } from '../testing/fixtures.ts'
import { relay } from './relay.ts'

const { frames, nora, brand, mention } = readFrames()
const everything = { needles: null, isKnown: () => true }
const events = frames.flatMap(frame => relay.sift(frame, everything) ?? [])

test('records are read from the frames that carry them', () => {
  const said = events.flatMap(({ did, changes }) =>
    changes.flatMap(each =>
      each.action === 'create' ? [{ uri: `at://${did}/${each.collection}/${each.rkey}`, ...each }] : [],
    ),
  )
  expect(said.find(each => each.uri === mention)).toMatchObject({
    record: {
      text: expect.stringContaining('Ciao 👋🏽'),
      langs: ['it'],
      facets: expect.arrayContaining([
        expect.objectContaining({ features: [expect.objectContaining({ did: brand })] }),
      ]),
    },
  })
})

test('deletions and changes of accounts are told', () => {
  expect(events.some(({ changes }) => changes.some(each => each.action === 'delete'))).toBe(true)
  expect(events.some(({ did, isAboutAccount }) => isAboutAccount && did === nora)).toBe(true)
})

test('places rise', () => {
  const places = frames.map(frame => Number(relay.cursorOf(frame)))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places.every(each => each > 0)).toBe(true)
})

test('who is known is heard though nothing else of the frame is', () => {
  const sieve = { needles: /never said/, isKnown: (did: string) => did === nora }
  const heard = frames.flatMap(frame => relay.sift(frame, sieve) ?? [])
  expect(heard.length).toBeGreaterThan(3)
  expect(new Set(heard.map(each => each.did))).toEqual(new Set([nora]))
})

test.each([
  ['ws://relay.example', null, 'ws://relay.example/xrpc/com.atproto.sync.subscribeRepos'],
  ['wss://relay.example/own/path', '7', 'wss://relay.example/own/path?cursor=7'],
])('%s from %s is opened at %s', (address, since, url) => expect(relay.urlOf(address, since)).toBe(url))

test('a place that lies in the future is told', () => {
  // {op: -1} and {error: "FutureCursor"}
  const frame = Buffer.concat([
    Buffer.from('a1626f7020', 'hex'),
    Buffer.from('a1656572726f726c467574757265437572736f72', 'hex'),
  ])
  expect(relay.isLostPlace(frame)).toBe(true)
  expect(frames.some(each => relay.isLostPlace(each))).toBe(false)
})
