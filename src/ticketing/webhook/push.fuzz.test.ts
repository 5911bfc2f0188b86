import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzzRuns } from '../../../test/fuzz-runs.ts'
import { damaged } from '../../connectors/testing/strange.ts'
import { reasonOf } from './call.ts'
import { takenSchema } from './payload.ts'
import { push } from './push.ts'
import { headersFor, sessionAt } from './testing/open-receiver.ts'

const GOOD = [
  {
    issueId: '7',
    id: 'c-1',
    kind: 'said',
    text: 'Sì.',
    isAnswer: true,
    by: 'Anna',
    at: '2026-05-04T09:00:00Z',
  },
  {
    changes: [
      { issueId: 7, id: 'c-2', kind: 'moved', status: 'resolved', by: '', at: '2026-05-04T09:00:00Z' },
    ],
  },
]

test('whatever a receiver tells is a whole change or none', () =>
  fc.assert(
    fc.property(fc.oneof(damaged(GOOD), fc.jsonValue() as fc.Arbitrary<unknown>), body => {
      const rawBody = Buffer.from(JSON.stringify(body) ?? '')
      const request = { headers: headersFor(rawBody, new Date()), rawBody }
      const read = push.readRequest(sessionAt('http://127.0.0.1:1'), request, new Date())
      for (const change of read === null || read === 'wake' ? [] : read.changes) {
        expect(change.externalId.startsWith(`${change.issueId}/`)).toBe(true)
        expect(change.externalId.length).toBeGreaterThan(change.issueId.length + 1)
        expect(change.at.getTime()).not.toBeNaN()
        if (change.kind === 'said') expect(change.text).not.toBe('')
      }
      takenSchema.safeParse(body)
      expect(reasonOf(body).length).toBeLessThanOrEqual(500)
    }),
    fuzzRuns(500),
  ))
