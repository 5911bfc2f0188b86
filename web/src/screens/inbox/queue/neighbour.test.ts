import { expect, test } from 'vitest'
import { findNeighbour } from './neighbour.ts'

const rows = [...'abcd'].map(id => ({ id }))

test.each([
  ['down', 'b', 0, 1, 'c'],
  ['up', 'b', 0, -1, 'a'],
  ['down at the end', 'd', 0, 1, undefined],
  ['up at the beginning', 'a', 0, -1, undefined],
  ['down with nothing selected', undefined, 0, 1, 'a'],
  ['down after the selected third row left', 'x', 2, 1, 'c'],
  ['up after the selected third row left', 'x', 2, -1, 'b'],
  ['down after the last row left', 'x', 4, 1, 'd'],
] as const)('%s', (_name, selected, last, step, expected) => {
  expect(findNeighbour(rows, selected, last, step)?.id).toBe(expected)
})

test('an empty list has no neighbours', () => {
  expect(findNeighbour([], undefined, 0, 1)).toBeUndefined()
})
