import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rememberBriefly } from './remember-briefly.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('is known for a minute', () => {
  const memory = rememberBriefly<string>()
  memory.set('server', 'nonce')
  vi.advanceTimersByTime(60_000)
  expect(memory.get('server')).toBe('nonce')
  vi.advanceTimersByTime(1)
  expect(memory.get('server')).toBeUndefined()
})

test('of many the newest stay', () => {
  const memory = rememberBriefly<number>()
  for (let each = 0; each < 150; each++) memory.set(String(each), each)
  expect([0, 49, 50, 149].map(each => memory.get(String(each)))).toEqual([undefined, undefined, 50, 149])
  memory.del('149')
  expect(memory.get('149')).toBeUndefined()
})
