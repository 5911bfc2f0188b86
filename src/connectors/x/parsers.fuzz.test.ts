import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuzzRuns } from '../../../test/fuzz-runs.ts'
import type { Inbound, Source } from '../connector.ts'
import { damaged, strange } from '../testing/strange.ts'
import type { XAnswer } from './call.ts'
import { pageSchema } from './payload.ts'
import { readMark } from './read-pages.ts'
import { decideOutcome } from './send.ts'
import { readingOf } from './sources.ts'
import { expectWhole } from './testing/expect-whole.ts'
import { outgoing, readFixture, sessionAt } from './testing/fixtures.ts'
import { readHealthCode, readProblem, readWaitMs } from './trouble.ts'

const session = sessionAt('http://x.example')
const SOURCES: readonly Source[] = ['mentions', 'directs', 'keywords', 'own', 'threads']
const FIXTURES = ['mentions-tweet-dialect', 'mentions-post-dialect', 'direct-messages'].map(readFixture)

const DAMAGED = damaged(FIXTURES)

function read(answer: unknown): Inbound[] {
  const page = pageSchema.safeParse(answer)
  if (!page.success) return []
  return SOURCES.flatMap(source => {
    const said = readingOf(session, source)?.toInbound(page.data)
    return [...(said?.batch ?? []), ...(said?.context ?? [])]
  })
}

describe('no answer of the network', () => {
  test('however strange, throws or gives half a message', () =>
    fc.assert(
      fc.property(strange, answer => {
        for (const item of read(answer)) expectWhole(item)
      }),
      fuzzRuns(1_000),
    ))

  test('however damaged, throws or gives half a message', () =>
    fc.assert(
      fc.property(DAMAGED, answer => {
        for (const item of read(answer)) expectWhole(item)
      }),
      fuzzRuns(1_000),
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
      fuzzRuns(1_000),
    ))

  test('has a reason that cannot be told', () =>
    fc.assert(
      fc.property(strange, body => {
        const { explain } = readProblem(body)
        expect(explain.length).toBeLessThanOrEqual(500)
      }),
      fuzzRuns(500),
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
      fuzzRuns(500),
    ))
})
