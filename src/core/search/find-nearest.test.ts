import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countSlips, findNearest } from './find-nearest.ts'

test.each([
  ['', '', 0],
  ['open', 'open', 0],
  ['opne', 'open', 1],
  ['opn', 'open', 1],
  ['oppen', 'open', 1],
  ['opan', 'open', 1],
  ['breeched', 'breached', 1],
  ['abc', '', 3],
])('%s is %s by %i slips', (one, other, slips) => expect(countSlips(one, other)).toBe(slips))

test('slips are the same both ways, none only between equals', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (one, other) => {
      expect(countSlips(one, other)).toBe(countSlips(other, one))
      expect(countSlips(one, other) === 0).toBe(one === other)
    }),
  )
})

test.each([
  ['stauts', 'status'],
  ['assig', 'assignee'],
  ['xyzzy', null],
  ['', null],
  ['a'.repeat(100), null],
])('%s may mean %s', (typed, meant) =>
  expect(findNearest(typed, ['status', 'state', 'assignee', 'queue'])).toBe(meant),
)
