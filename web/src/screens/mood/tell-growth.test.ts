import { expect, test } from 'vitest'
import { tellGrowth } from './tell-growth.ts'

test.each([
  [31, 9, 'triple'],
  [31, 0, 'new'],
  [16, 10, 'more'],
  [18, 10, 'double'],
  [24, 10, 'double'],
  [25, 10, 'triple'],
  [36, 10, 'times'],
] as const)('%i where there are usually %i is told as "%s"', (count, usual, word) =>
  expect(tellGrowth(count, usual).word).toBe(word),
)

test('many times are told by a round number', () => expect(tellGrowth(52, 10).times).toBe(5))
