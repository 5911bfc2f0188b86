import { describe, expect, test } from 'vitest'
import { findNearest, readPath, writePath } from './policy-path.ts'

test('a path goes into the address and comes back', () => {
  expect(readPath(writePath(['rules', 3, 'when', 'topic', 0]))).toEqual(['rules', 3, 'when', 'topic', 0])
})

describe('findNearest', () => {
  const places = [['brandNames'], ['rules', 0], ['rules', 1], ['hours', 'week', 'monday'], ['tone']]

  test.each([
    ['the line around it', ['rules', 1, 'when', 'topic', 0], 2],
    ['the line itself', ['brandNames'], 0],
    ['the first line within it', ['hours', 'week'], 3],
    ['the first of its section', ['rules'], 1],
    ['nowhere', ['plans', 0], -1],
    ['nowhere: the whole document', [], -1],
  ] as const)('%s', (_name, path, found) => {
    expect(findNearest(places, path)).toBe(found)
  })

  test('ten is not one', () => {
    expect(findNearest([['rules', 1]], ['rules', 10])).toBe(-1)
  })
})
