import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuzzRuns } from '../../../test/fuzz-runs.ts'
import { advance, OVERLAP_MS, type Place, readPlace, writePlace } from './cursor.ts'
import type { RtTransaction } from './payload.ts'

const NOW = new Date('2026-05-04T09:00:00Z')

const at = (id: number, msAgo: number): RtTransaction => ({
  id: String(id),
  Type: 'Correspond',
  ObjectId: '7',
  Creator: { id: 'anna.verdi' },
  Created: new Date(NOW.getTime() - msAgo),
  NewValue: '',
})
const OLD = OVERLAP_MS + 1_000
const YOUNG = 1_000
const START: Place = { after: 0, told: [] }

describe('the place behind a page', () => {
  test('goes on over what is old, and remembers what is young', () => {
    expect(advance(START, 0, [at(3, OLD), at(5, OLD), at(8, YOUNG), at(9, YOUNG)], NOW)).toEqual({
      after: 5,
      told: [8, 9],
    })
  })

  test('stays before the first young one, whatever comes behind it', () => {
    expect(advance(START, 0, [at(3, YOUNG), at(5, OLD)], NOW)).toEqual({ after: 0, told: [3, 5] })
  })

  test('does not pass over what an earlier page left behind', () => {
    const place = advance(START, 0, [at(3, YOUNG)], NOW)
    expect(advance(place, 3, [at(5, OLD)], NOW)).toEqual({ after: 0, told: [3, 5] })
  })

  test('forgets what it has passed by', () => {
    expect(advance({ after: 2, told: [3, 5] }, 2, [at(3, OLD), at(5, OLD), at(6, YOUNG)], NOW)).toEqual({
      after: 5,
      told: [6],
    })
  })

  test('grows not without end in a flood', () => {
    const flood = Array.from({ length: 5_000 }, (_, index) => at(index + 1, YOUNG))
    const place = advance(START, 0, flood, NOW)
    expect(place.told.length).toBeLessThanOrEqual(2_000)
    expect(place.after).toBe(5_000 - place.told.length)
    expect(readPlace(writePlace(place))).toEqual(place)
  })
})

test('a mark that cannot be read is one at the beginning', () => {
  for (const mark of [
    '',
    '{',
    'null',
    '42',
    '[]',
    '{"after":-1,"told":[]}',
    '{"after":"7","told":[]}',
    'x'.repeat(9_000),
  ])
    expect(readPlace(mark), mark.slice(0, 30)).toEqual(START)
})

test('nothing is lost by it: whatever is not done when it is read comes by the next reading', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.boolean()), {
        selector: ([id]) => id,
        maxLength: 60,
      }),
      rows => {
        const read = rows
          .map(([id, isYoung]) => at(id, isYoung ? YOUNG : OLD))
          .toSorted((a, b) => Number(a.id) - Number(b.id))
        const place = advance(START, 0, read, NOW)
        const youngest = read.find(each => each.Created.getTime() >= NOW.getTime() - OVERLAP_MS)
        if (youngest !== undefined) expect(place.after).toBeLessThan(Number(youngest.id))
        for (const { id } of read)
          expect(Number(id) <= place.after || place.told.includes(Number(id))).toBe(true)
      },
    ),
    fuzzRuns(300),
  ))
