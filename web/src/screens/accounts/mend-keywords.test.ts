import { expect, test } from 'vitest'
import { mendKeywords } from './mend-keywords.ts'

test.each([
  [[' aurora ', 'Aurora', 'a', ''], ['aurora']],
  [['x'.repeat(80)], ['x'.repeat(60)]],
  [
    ['aurora mobile', 'auroramobile'],
    ['aurora mobile', 'auroramobile'],
  ],
])('%j is kept as %j', (typed, kept) => {
  expect(mendKeywords(typed)).toEqual(kept)
})

test('no more than thirty are kept', () => {
  expect(mendKeywords(Array.from({ length: 40 }, (_, index) => `word ${index}`))).toHaveLength(30)
})
