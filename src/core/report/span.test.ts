import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BUCKETS_BEFORE,
  bucketOf,
  bucketsADay,
  decideSpan,
  listStretches,
  MAX_BUCKETS,
  type Span,
  startOf,
} from './span.ts'

const FROM = new Date('2026-05-04T08:00:00Z')
const MINUTE_MS = 60_000
const after = (minutes: number) => new Date(FROM.getTime() + minutes * MINUTE_MS)
const DAY = 1440

describe('a span', () => {
  test.each<[string, number, number, number | string]>([
    ['of an hour by two minutes', 60, 2, 30],
    ['whose last bucket is cut', 61, 2, 31],
    ['of less than a bucket', 1, 60, 1],
    ['of 400 buckets', 400, 1, 400],
    ['of one more', 401, 1, 'tooFine'],
    ['of 92 days by the day', 92 * DAY, DAY, 92],
    ['of a minute more', 92 * DAY + 1, DAY, 'tooLong'],
    ['that has no length', 0, 10, 'backwards'],
    ['that ends before it begins', -5, 10, 'backwards'],
    ['too long and too fine', 200 * DAY, 1, 'tooLong'],
  ])('%s: %i minutes by %i', (_name, minutes, bucketMinutes, expected) => {
    const decided = decideSpan(FROM, after(minutes), bucketMinutes)
    expect(decided.ok ? decided.value.buckets : decided.refusal).toBe(expected)
  })
})

const spanOf = (bucketMinutes: number, buckets: number): Span => ({
  from: FROM,
  to: after(bucketMinutes * buckets),
  bucketMinutes,
  buckets,
})
const anySpan = fc
  .record({
    bucketMinutes: fc.integer({ min: 1, max: 3 * DAY }),
    buckets: fc.integer({ min: 1, max: MAX_BUCKETS }),
  })
  .map(({ bucketMinutes, buckets }) => spanOf(bucketMinutes, buckets))

test('a bucket begins where it is found', () =>
  fc.assert(
    fc.property(anySpan, fc.integer({ min: -2000, max: 2000 }), (span, bucket) => {
      expect(bucketOf(span, startOf(span, bucket))).toBe(bucket)
      expect(bucketOf(span, new Date(startOf(span, bucket + 1).getTime() - 1))).toBe(bucket)
    }),
  ))

describe('what is counted', () => {
  test.each<[string, Span, { first: number; end: number }[]]>([
    [
      'an hour by two minutes',
      spanOf(2, 30),
      [
        { first: -721, end: -689 },
        { first: -24, end: 30 },
      ],
    ],
    ['a day by half hours', spanOf(30, 48), [{ first: -49, end: 48 }]],
    ['a week by three hours', spanOf(180, 56), [{ first: -24, end: 56 }]],
    ['a month by days', spanOf(DAY, 30), [{ first: -24, end: 30 }]],
  ])('for %s', (_name, span, expected) => expect(listStretches(span)).toEqual(expected))

  test('holds for each bucket those before it and those of the day before', () =>
    fc.assert(
      fc.property(anySpan, span => {
        const stretches = listStretches(span)
        const isCounted = (bucket: number) =>
          stretches.some(({ first, end }) => bucket >= first && bucket < end)
        const day = bucketsADay(span)
        for (const bucket of [0, span.buckets - 1]) {
          expect(isCounted(bucket)).toBe(true)
          expect(isCounted(bucket - BUCKETS_BEFORE)).toBe(true)
          if (day !== null) for (const near of [-1, 0, 1]) expect(isCounted(bucket - day + near)).toBe(true)
        }
      }),
    ))

  test('counts nothing twice', () =>
    fc.assert(
      fc.property(anySpan, span => {
        const [one, two] = listStretches(span)
        if (one !== undefined && two !== undefined) expect(one.end).toBeLessThanOrEqual(two.first)
      }),
    ))
})
