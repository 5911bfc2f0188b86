import { expect, test } from 'vitest'
import { decideBackOffMs } from './back-off.ts'

test.each([
  [1, 2_000],
  [2, 4_000],
  [5, 32_000],
  [8, 256_000],
  [9, 300_000],
  [1_000_000, 300_000],
])('after %i failures in a row a network is left alone for %i ms', (failures, ms) =>
  expect(decideBackOffMs(failures)).toBe(ms),
)
