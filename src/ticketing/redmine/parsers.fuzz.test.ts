import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuzzRuns } from '../../../test/fuzz-runs.ts'
import { damaged } from '../../connectors/testing/strange.ts'
import type { IssueChange } from '../ticketing.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { errorsOf } from './errors-of.ts'
import { issuesSchema, oneIssueSchema, statusesSchema, userSchema } from './payload.ts'
import { sessionAt } from './testing/errands.ts'
import { readFixture } from './testing/fixtures.ts'
import { inOrder, toChanges } from './to-changes.ts'
import { decideRedmine } from './trouble.ts'

const { settings } = sessionAt('http://redmine.example')
const ground = { ourUserId: 5, statuses: [{ id: 5, name: 'Closed' }], settings }

const DAMAGED = damaged(['issue', 'issues', 'user', 'statuses', 'invalid'].map(readFixture))

function read(answer: unknown): readonly IssueChange[] {
  for (const schema of [issuesSchema, statusesSchema, userSchema]) schema.safeParse(answer)
  const parsed = oneIssueSchema.safeParse(answer)
  if (!parsed.success) return []
  const { issue } = parsed.data
  return inOrder(issue.journals.flatMap(each => toChanges(issue, each, ground)))
}

function expectWhole(change: IssueChange): void {
  expect(change.externalId).toMatch(/^\d+(\.status)?$/)
  expect(change.issueId).toMatch(/^\d+$/)
  expect(change.at.getTime()).not.toBeNaN()
  if (change.kind === 'moved') expect(typeof change.statusName).toBe('string')
  else for (const file of change.files) expect(file).toMatchObject({ ref: expect.stringMatching(/^\d+$/) })
}

describe('no answer of Redmine', () => {
  test.each([
    ['strange', fc.jsonValue() as fc.Arbitrary<unknown>],
    ['damaged', DAMAGED],
  ])('however %s, throws or gives half a change', (_, answers) =>
    fc.assert(
      fc.property(answers, answer => {
        for (const change of read(answer)) expectWhole(change)
        expect(errorsOf(answer).length).toBeLessThanOrEqual(500)
      }),
      fuzzRuns(500),
    ),
  )

  test('leaves an order without an outcome', () =>
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), DAMAGED, (status, body) => {
        const outcome = decideRedmine({ kind: 'answered', status, headers: new Headers(), body })
        expect(outcome === null).toBe(status < 300)
        if (status >= 500) expect(outcome?.kind).toBe('unknown')
        if (outcome?.kind === 'refused') expect(outcome.explain).not.toBe('')
      }),
      fuzzRuns(500),
    ))
})

test('whatever stands in a cursor is read or is none, and what was written is read', () =>
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json()),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
      (text, at) => {
        readCursor(text)
        const cursor = {
          at,
          since: at,
          told: new Map([[1, at]]),
          read: new Map([[7, { updatedAt: at, firstReadAt: at, isSettled: true }]]),
        }
        expect(readCursor(writeCursor(cursor))).toEqual(cursor)
      },
    ),
    fuzzRuns(300),
  ))
