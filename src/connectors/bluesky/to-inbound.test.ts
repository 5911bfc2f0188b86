import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listOf, type RawPost, rawPostSchema } from './payload.ts'
import { readFixture } from './testing/fixtures.ts'
import { postToInbound, timeOf } from './to-inbound.ts'

const { posts } = z.object({ posts: listOf(rawPostSchema) }).parse(readFixture('posts.json'))
const [call, answer, thanks, quote] = posts as [RawPost, RawPost, RawPost, RawPost]
const inbound = ({ view, raw }: RawPost) => postToInbound(view, raw, 'mention')

describe('a post', () => {
  test('has its words with links written out, its picture, its labels and its gate', () => {
    const said = inbound(call)
    expect(said).toMatchObject({
      visibility: 'public',
      text: expect.stringMatching(
        /^Ciao 👋🏽 @aurora.* https:\/\/aurora\.example\/guida\/rete\/come-si-riavvia #aiuto$/,
      ),
      language: 'it',
      media: [{ kind: 'photo', alt: 'Il telefono senza rete', url: expect.stringMatching(/^https?:/) }],
      networkThread: call.view.uri,
      inReplyTo: null,
      mentions: [answer.view.author.did],
      labels: ['graphic-media'],
      gate: 'closed',
      author: { displayName: 'Nora Neri', isPartial: true },
    })
    expect(said.raw).toEqual(call.raw)
  })

  test('that answers names its thread, its parent and whose that is', () => {
    expect(inbound(thanks)).toMatchObject({
      networkThread: call.view.uri,
      inReplyTo: answer.view.uri,
      inReplyToAuthor: answer.view.author.did,
      quotes: null,
    })
  })

  test('that quotes names what it quotes', () => {
    expect(inbound(quote)).toMatchObject({
      quotes: expect.stringContaining(`${answer.view.author.did}/app.bsky.feed.post/`),
      networkThread: quote.view.uri,
    })
  })

  test.each([
    ['blocks us', { blockedBy: true }],
    ['is blocked by us', { blocking: 'at://did:plc:a/app.bsky.graph.block/1' }],
  ])('of somebody who %s cannot be answered', (_name, viewer) => {
    const view = { ...answer.view, author: { ...answer.view.author, viewer } }
    expect(postToInbound(view, null, 'mention').gate).toBe('blocked')
  })

  test('is odd in one part, and loses that part alone', () => {
    const odd = { ...(answer.raw as object), labels: 'x', embed: 42, viewer: null }
    expect(rawPostSchema.parse(odd).view).toMatchObject({ uri: answer.view.uri, labels: [] })
  })
})

test.each([
  ['2026-01-01T00:00:00Z', '2026-01-01T00:00:05Z', '2026-01-01T00:00:00.000Z'],
  ['2030-01-01T00:00:00Z', '2026-01-01T00:00:05Z', '2026-01-01T00:00:05.000Z'],
  [undefined, '2026-01-01T00:00:05Z', '2026-01-01T00:00:05.000Z'],
  ['never', '2026-01-01T00:00:05Z', '2026-01-01T00:00:05.000Z'],
  ['never', 'nor then', '1970-01-01T00:00:00.000Z'],
])('written at %s and seen at %s, it stands at %s', (created, indexed, at) =>
  expect(timeOf(created, indexed).toISOString()).toBe(at),
)
