import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuzzRuns } from '../../../test/fuzz-runs.ts'
import { damaged } from '../../connectors/testing/strange.ts'
import { readMark } from './mark.ts'
import {
  contentSchema,
  markedSchema,
  partsSchema,
  queueSchema,
  ticketSchema,
  ticketsSchema,
  transactionsSchema,
  userSchema,
  versionSchema,
} from './payload.ts'
import { sortParts } from './read-said.ts'
import { readFixture } from './testing/fixtures.ts'
import { decideRt, reasonOf } from './trouble.ts'

const DAMAGED = damaged(
  ['transactions', 'ticket', 'tickets', 'queue', 'parts', 'marks', 'attachment', 'user', 'left-undone'].map(
    readFixture,
  ),
)
const OTHERS = [queueSchema, ticketSchema, ticketsSchema, contentSchema, userSchema, versionSchema]

/** What is read out of an answer is whole, or nothing is. */
function expectWhole(answer: unknown): void {
  for (const schema of OTHERS) schema.safeParse(answer)
  for (const { id, ObjectId, Created } of transactionsSchema.safeParse(answer).data?.items ?? []) {
    for (const each of [id, ObjectId]) expect(each).toMatch(/^[1-9]\d*$/)
    expect(Created.getTime()).not.toBeNaN()
  }
  for (const { TransactionId, Headers } of markedSchema.safeParse(answer).data?.items ?? []) {
    expect(TransactionId).toMatch(/^[1-9]\d*$/)
    readMark(Headers ?? '')
  }
  const { words, files } = sortParts(partsSchema.safeParse(answer).data?.items ?? [])
  for (const part of [...words, ...files]) expect(part.ContentLength).toBeGreaterThanOrEqual(0)
}

describe('no answer of RT', () => {
  test.each([
    ['strange', fc.jsonValue() as fc.Arbitrary<unknown>],
    ['damaged', DAMAGED],
  ])('however %s, throws or gives half a change', (_, answers) =>
    fc.assert(
      fc.property(answers, answer => {
        expectWhole(answer)
        expect(reasonOf(answer).length).toBeLessThanOrEqual(500)
      }),
      fuzzRuns(500),
    ),
  )

  test('leaves an errand without an outcome', () =>
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), DAMAGED, (status, body) => {
        const outcome = decideRt({ kind: 'answered', status, headers: new Headers(), body })
        expect(outcome === null).toBe(status < 300)
        if (status >= 500) expect(outcome?.kind).toBe('unknown')
        if (outcome?.kind === 'refused') expect(outcome.explain).not.toBe('')
      }),
      fuzzRuns(500),
    ))
})

test('whatever headers a letter has, its mark is an id or none', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 2_000 }),
        fc.array(fc.constantFrom('Content-Type: text/plain;', '\n ', 'errand=', '"', 'a-1', '; ', '\n'), {
          maxLength: 200,
        }),
      ),
      headers => {
        const mark = readMark(Array.isArray(headers) ? headers.join('') : headers)
        if (mark !== null) expect(mark).toMatch(/^[\w-]+$/)
      },
    ),
    fuzzRuns(500),
  ))
