import { expect, test } from 'vitest'
import { COLUMNS, moveIn } from './move-in.ts'

// Rows: 0–8, 9–10; 11–19, 20.
const SIZES = [COLUMNS + 2, COLUMNS + 1]

test.each<readonly [number, string, number | null]>([
  [0, 'ArrowRight', 1],
  [20, 'ArrowRight', 20],
  [0, 'ArrowLeft', 0],
  [0, 'ArrowDown', 9],
  [5, 'ArrowDown', 10],
  [10, 'ArrowDown', 12],
  [15, 'ArrowDown', 20],
  [20, 'ArrowDown', 20],
  [12, 'ArrowUp', 10],
  [19, 'ArrowUp', 10],
  [3, 'ArrowUp', 3],
  [0, 'PageDown', 20],
  [20, 'PageUp', 0],
  [0, 'a', null],
])('from %i, %s leads to %s', (at, key, to) => expect(moveIn(SIZES, at, key)).toBe(to))

test('where nothing is, nothing moves', () => expect(moveIn([], 0, 'ArrowDown')).toBeNull())
