import { expect, test } from 'vitest'
import { compareLines } from './compare-lines.ts'

const numbers = (...left: readonly number[]) =>
  Array.from({ length: 20 }, (_, at) =>
    left.includes(at + 1) ? `line ${at + 1}, changed` : `line ${at + 1}`,
  ).join('\n')

test('what is the same has no stretch', () => {
  expect(compareLines('a\nb\n', 'a\r\nb')).toEqual({
    stretches: [],
    leftOut: 2,
    changes: 0,
    added: 0,
    removed: 0,
  })
})

test('a changed line goes and comes, with its number on each side', () => {
  const { stretches, ...counts } = compareLines('a\nb\nc\n', 'a\nx\ny\nc\n')
  expect(stretches).toEqual([
    {
      leftOut: 0,
      lines: [
        { kind: 'same', text: 'a', before: 1, after: 1 },
        { kind: 'removed', text: 'b', before: 2, after: null },
        { kind: 'added', text: 'x', before: null, after: 2 },
        { kind: 'added', text: 'y', before: null, after: 3 },
        { kind: 'same', text: 'c', before: 3, after: 4 },
      ],
    },
  ])
  expect(counts).toEqual({ leftOut: 0, changes: 1, added: 2, removed: 1 })
})

test('far from changes, equal lines are left out and counted', () => {
  const { stretches, leftOut, changes } = compareLines(numbers(), numbers(6, 18))
  expect(stretches.map(stretch => [stretch.leftOut, stretch.lines.length])).toEqual([
    [2, 8],
    [5, 7],
  ])
  expect([leftOut, changes]).toEqual([0, 2])
})
