import { describe, expect, test } from 'vitest'
import { aSpan } from './report.fixture.ts'
import { findUsual, median, standsOut } from './usual.ts'

describe('the median', () => {
  test.each([
    [[4], 4],
    [[9, 1, 5], 5],
    [[4, 1, 2, 3], 2.5],
    [[0, 0, 0, 900], 0],
  ])('of %j is %d', (numbers, middle) => expect(median(numbers)).toBe(middle))
})

describe('a count', () => {
  test.each<[string, number, number, number, boolean]>([
    ['three times the usual', 31, 9, 1, true],
    ['of seven, where there was nothing', 7, 0, 0, false],
    ['of eight, where there was nothing', 8, 0, 0, true],
    ['of eight, where there are two', 8, 2, 1, false],
    ['of fourteen, where there are two', 14, 2, 1, true],
    ['half as much again of few', 15, 10, 1, false],
    ['half as much again of many', 750, 500, 10, true],
    ['less than half as much again of many, however unlikely', 740, 500, 10, false],
    ['as high as this series goes of itself', 31, 9, 6, false],
    ['higher than a restless series goes', 60, 9, 6, true],
    ['as usual', 9, 9, 1, false],
    ['below the usual', 0, 50, 3, false],
  ])('%s: %i, usually %d ± %d', (_name, count, level, spread, expected) =>
    expect(standsOut(count, { level, spread })).toBe(expected),
  )
})

describe('what is usual', () => {
  const counts = (countIn: (bucket: number) => number) =>
    new Map(Array.from({ length: 200 }, (_, n) => [n - 170, countIn(n - 170)]))

  test.each<[string, (bucket: number) => number, number]>([
    ['is what it always was', () => 5, 5],
    ['is not raised by an earlier burst', bucket => (bucket > -12 && bucket < -4 ? 200 : 5), 5],
    ['follows what has lasted longer than half of the buckets', bucket => (bucket > -14 ? 40 : 5), 40],
    ['is the same time of the day before where that was more', bucket => (bucket < -140 ? 60 : 2), 60],
    ['is not one odd bucket of the day before', bucket => (bucket === -144 ? 60 : 2), 2],
  ])('%s', (_name, countIn, level) =>
    expect(findUsual(counts(countIn), aSpan(30, 10), 0, -Infinity)?.level).toBe(level),
  )

  test('is not known before eight buckets were heard', () => {
    const known = (heardSince: number) =>
      findUsual(
        counts(() => 5),
        aSpan(30, 10),
        0,
        heardSince,
      )
    expect(known(-7)).toBeNull()
    expect(known(-8)).toEqual({ level: 5, spread: 0 })
  })

  test('silence before the desk could hear is none', () => {
    const began = counts(bucket => (bucket < -10 ? 0 : 6))
    expect(findUsual(began, aSpan(30, 10), 0, -10)?.level).toBe(6)
    expect(findUsual(began, aSpan(30, 10), 0, -Infinity)?.level).toBe(0)
  })
})
