import { expect, test } from 'vitest'
import { isStale } from './decide-freshness.ts'

const NOW = Date.parse('2026-05-04T10:24:00Z')
const fresh = { failureCount: 0, fetchStatus: 'idle', dataUpdatedAt: NOW - 30_000 } as const

test.each<readonly [string, Parameters<typeof isStale>[0], boolean]>([
  ['a wall that was asked for half a minute ago', fresh, false],
  ['one that is being asked for', { ...fresh, fetchStatus: 'fetching' as const }, false],
  ['one whose desk does not answer', { ...fresh, failureCount: 1 }, true],
  ['one without a connection', { ...fresh, fetchStatus: 'paused' }, true],
  ['one that slept', { ...fresh, dataUpdatedAt: NOW - 66_000 }, true],
])('%s', (_name, asked, stale) => {
  expect(isStale(asked, true, NOW)).toBe(stale)
})

test('one whose browser has lost its connection', () => {
  expect(isStale(fresh, false, NOW)).toBe(true)
})
