import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inbound, Source } from '../connector.ts'
import type { XAnswer } from './call.ts'
import { pageSchema } from './payload.ts'
import { readMark } from './read-pages.ts'
import { decideOutcome } from './send.ts'
import { readingOf } from './sources.ts'
import { outgoing, readFixture, sessionAt } from './testing/fixtures.ts'
import { readHealthCode, readProblem, readWaitMs } from './trouble.ts'

const session = sessionAt('http://x.example')
const SOURCES: readonly Source[] = ['mentions', 'directs', 'keywords', 'own', 'threads']
const FIXTURES = ['mentions-tweet-dialect', 'mentions-post-dialect', 'direct-messages'].map(readFixture)

/** Members that the parsers know, with values of any kind. */
const NAMES = [
  'data',
  'includes',
  'meta',
  'errors',
  'id',
  'text',
  'author_id',
  'created_at',
  'users',
  'tweets',
  'posts',
  'media',
  'event_type',
  'sender_id',
  'dm_conversation_id',
  'referenced_tweets',
  'entities',
  'next_token',
  'username',
  'public_metrics',
]
const strange = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(
      null,
      '',
      '17',
      '2244994945',
      'MessageCreate',
      '2026-05-04T09:00:00Z',
      '\u0000',
      '\ud800',
      -1,
      1e300,
      true,
    ),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 8 }),
    fc.jsonValue(),
  ),
})).value

/** A good answer in which one member, anywhere, has been replaced. */
const damaged = fc
  .tuple(fc.constantFrom(...FIXTURES), fc.infiniteStream(fc.nat(20)), strange)
  .map(([fixture, path, value]) => damage(structuredClone(fixture), path, value))

function damage(target: unknown, path: Iterator<number>, value: unknown): unknown {
  if (typeof target !== 'object' || target === null) return value
  const keys = Object.keys(target)
  const key = keys[path.next().value % Math.max(1, keys.length)]
  if (key === undefined || path.next().value < 4) return value
  const member: unknown = Reflect.get(target, key)
  Reflect.set(target, key, damage(member, path, value))
  return target
}

function read(answer: unknown): Inbound[] {
  const page = pageSchema.safeParse(answer)
  if (!page.success) return []
  return SOURCES.flatMap(source => {
    const said = readingOf(session, source)?.toInbound(page.data)
    return [...(said?.batch ?? []), ...(said?.context ?? [])]
  })
}

/** What the desk relies on in every message. */
function expectWhole(item: Inbound): void {
  expect(item.externalId).toMatch(/^\d{1,19}$/)
  expect(item.author.externalId).toMatch(/^\d{1,19}$/)
  for (const text of [item.author.handle, item.author.displayName, item.networkThread])
    expect(text).toMatch(/./)
  expect(typeof item.text).toBe('string')
  expect(Number.isNaN(item.writtenAt.getTime())).toBe(false)
  expect(Number.isSafeInteger(item.author.followers) && item.author.followers >= 0).toBe(true)
  for (const id of [
    item.inReplyTo,
    item.inReplyToAuthor,
    item.quotes,
    item.reposts,
    ...item.mentions,
    ...item.editOf,
  ])
    if (id !== null) expect(id).toMatch(/^\d{1,19}$/)
  expect(item.visibility === 'direct').toBe(item.counterpart !== null)
}

describe('no answer of the network', () => {
  test('however strange, throws or gives half a message', () =>
    fc.assert(
      fc.property(strange, answer => {
        for (const item of read(answer)) expectWhole(item)
      }),
      { numRuns: 1_000 },
    ))

  test('however damaged, throws or gives half a message', () =>
    fc.assert(
      fc.property(damaged, answer => {
        for (const item of read(answer)) expectWhole(item)
      }),
      { numRuns: 1_000 },
    ))

  test('whatever its status, headers and body, leaves a delivery without an outcome', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 599 }),
        strange,
        fc.oneof(fc.stringMatching(/^[ -~]{0,20}$/), fc.double().map(String)),
        (status, body, header) => {
          const headers = new Headers({ 'x-rate-limit-reset': header })
          const answer: XAnswer = { kind: 'answered', status, headers, body }
          const outcome = decideOutcome(answer, outgoing(), new Date())
          if (outcome.kind === 'sent') expect(outcome.externalId).toMatch(/./)
          if (outcome.kind === 'refused') expect(outcome.explain).not.toBe('')
          if (outcome.kind === 'retry') expect(outcome.afterMs).toBeGreaterThan(0)
          if (status >= 500) expect(outcome.kind).toBe('unknown')
          readHealthCode(answer)
          const waitMs = readWaitMs(headers, Date.now())
          expect(waitMs >= 1_000 && waitMs <= 24 * 60 * 60_000).toBe(true)
        },
      ),
      { numRuns: 1_000 },
    ))

  test('has a reason that cannot be told', () =>
    fc.assert(
      fc.property(strange, body => {
        const { explain } = readProblem(body)
        expect(explain.length).toBeLessThanOrEqual(500)
      }),
    ))

  test('is needed to read a mark', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          strange.map(value => JSON.stringify(value) ?? ''),
        ),
        text => {
          const { sinceId } = readMark(text)
          if (sinceId !== null) expect(sinceId).toMatch(/^\d{1,19}$/)
        },
      ),
    ))
})
