import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { measureText } from './length.ts'
import { LENGTH_METRICS } from './length-metric.ts'

const CONFORMANCE = new URL(
  '../../../../shared/x/twitter-text-conformance/conformance/validate.yml',
  import.meta.url,
)

const counted = z.array(
  z.object({
    description: z.string(),
    text: z.string(),
    expected: z.object({ weightedLength: z.number() }),
  }),
)
const suites = z.object({
  tests: z.object({
    WeightedTweetsCounterTest: counted,
    WeightedTweetsWithDiscountedEmojiCounterTest: counted,
    UnicodeDirectionalMarkerCounterTest: counted,
  }),
})

describe('the weighted length agrees with the cases that the network published', () => {
  if (!existsSync(CONFORMANCE)) {
    test.skip('skipped: ../shared/x/twitter-text-conformance is not beside this repository', () => {})
    return
  }
  const { tests } = suites.parse(parse(readFileSync(CONFORMANCE, 'utf8')))
  // The first suite is of the second version of the rules; where the third counts the same text, it counts.
  const all = [
    ...tests.WeightedTweetsCounterTest,
    ...tests.WeightedTweetsWithDiscountedEmojiCounterTest,
    ...tests.UnicodeDirectionalMarkerCounterTest,
  ]
  test.each([...new Map(all.map(each => [each.text, each])).values()])('$description', ({ text, expected }) =>
    expect(measureText(text, 'weighted')).toBe(expected.weightedLength),
  )
})

describe('weighted', () => {
  test.each([
    ['', 0],
    ['ciao', 4],
    ['perché', 6],
    ['perche\u0301', 6],
    ['日本', 4],
    ['😀', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['👍🏽', 2],
    ['🇮🇹', 2],
    ['1️⃣', 2],
    ['\u{1FAE9}', 2],
    ['\u{1FAC6}\u{1FAC6}', 4],
    ['vedi https://aurora.com/una/pagina/molto/lunga/che/non/finisce', 5 + 23],
    ['vedi aurora.com', 5 + 23],
  ])('%s → %i', (text, length) => expect(measureText(text, 'weighted')).toBe(length))
})

describe('graphemes', () => {
  test.each([
    ['', 0],
    ['perche\u0301', 6],
    ['👩‍👩‍👧‍👦', 1],
    ['🇮🇹🇫🇷', 2],
    ['日本', 2],
    ['a\r\nb', 3],
  ])('%s → %i', (text, length) => expect(measureText(text, 'graphemes')).toBe(length))
})

describe('characters', () => {
  test.each([
    ['', 0],
    ['😀', 1],
    ['👍🏽', 2],
    ['perche\u0301', 7],
  ])('%s → %i', (text, length) => expect(measureText(text, 'characters')).toBe(length))
})

test.each(LENGTH_METRICS)('%s: any text has a length', metric =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const length = measureText(text, metric)
      return Number.isInteger(length) && length >= 0
    }),
  ),
)
