import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOOD_SPANS, type MoodSpan } from './mood-search.ts'
import { MEASURES, placeSpan } from './place-span.ts'

const ROME_IN_SUMMER = -120

describe('a span', () => {
  test.each<[MoodSpan, string, string, number, string, string]>([
    [
      'hour',
      'of odd minutes',
      '2026-05-04T09:13:20Z',
      ROME_IN_SUMMER,
      '2026-05-04T08:14:00.000Z',
      '2026-05-04T09:14:00.000Z',
    ],
    [
      'day',
      'by half hours',
      '2026-05-04T09:13:20Z',
      ROME_IN_SUMMER,
      '2026-05-03T09:30:00.000Z',
      '2026-05-04T09:30:00.000Z',
    ],
    [
      'day',
      'where clocks differ by half an hour',
      '2026-05-04T09:13:20Z',
      -345,
      '2026-05-03T09:15:00.000Z',
      '2026-05-04T09:15:00.000Z',
    ],
    [
      'week',
      'whose days begin at midnight',
      '2026-05-04T09:13:20Z',
      ROME_IN_SUMMER,
      '2026-04-27T10:00:00.000Z',
      '2026-05-04T10:00:00.000Z',
    ],
    [
      'month',
      'of whole days',
      '2026-05-04T09:13:20Z',
      ROME_IN_SUMMER,
      '2026-04-04T22:00:00.000Z',
      '2026-05-04T22:00:00.000Z',
    ],
    [
      'month',
      'west of Greenwich',
      '2026-05-04T02:13:20Z',
      300,
      '2026-04-04T05:00:00.000Z',
      '2026-05-04T05:00:00.000Z',
    ],
  ])('of a %s, %s', (span, _name, now, offset, from, to) =>
    expect(placeSpan(span, Date.parse(now), offset)).toMatchObject({ from, to }),
  )

  test('holds the present in its last bucket', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...MOOD_SPANS),
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: -840, max: 720 }),
        (span, now, offset) => {
          const { from, to, bucketMinutes } = placeSpan(span, now, offset)
          const bucketMs = bucketMinutes * 60_000
          expect(Date.parse(to)).toBeGreaterThan(now)
          expect(Date.parse(to) - bucketMs).toBeLessThanOrEqual(now)
          expect(Date.parse(to) - Date.parse(from)).toBe(MEASURES[span].buckets * bucketMs)
        },
      ),
    ))
})
