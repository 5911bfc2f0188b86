import { describe, expect, test } from 'vitest'
import {
  applyFailure,
  decideLock,
  type Failures,
  FORGET_AFTER_SECONDS,
  limitsOf,
  networkOf,
  SIGN_IN_LIMITS,
  type SignInLimit,
} from './sign-in-limit.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const secondsTo = (until: Date | null) => (until === null ? 0 : (until.getTime() - NOW.getTime()) / 1000)

function fail(limit: SignInLimit, times: number): Failures {
  let known: Failures | null = null
  for (let n = 0; n < times; n++) known = applyFailure(limit, known, NOW)
  if (known === null) throw new Error('at least once')
  return known
}

describe('failures at the door', () => {
  test.each<[SignInLimit, number, number]>([
    ['pair', 1, 0],
    ['pair', 4, 0],
    ['pair', 5, 30],
    ['pair', 6, 60],
    ['pair', 9, 480],
    ['pair', 10, 900],
    ['pair', 5000, 900],
    ['device', 5, 30],
    ['address', 29, 0],
    ['address', 30, 15],
    ['address', 34, 240],
    ['address', 35, 300],
    ['network', 39, 0],
    ['network', 40, 15],
    ['network', 90, 300],
  ])('of %s: after %i one waits %i seconds', (limit, times, seconds) => {
    expect(secondsTo(fail(limit, times).lockedUntil)).toBe(seconds)
  })

  test('shut the door until their time, and not a moment longer', () => {
    const known = fail('pair', 5)
    expect(decideLock(null, NOW)).toBeNull()
    expect(decideLock(fail('pair', 4), NOW)).toBeNull()
    expect(decideLock(known, later(29))).toEqual(later(30))
    expect(decideLock(known, later(30))).toBeNull()
  })

  test('are forgotten after an hour of peace', () => {
    const known = fail('pair', 12)
    expect(applyFailure('pair', known, later(FORGET_AFTER_SECONDS - 1)).failures).toBe(13)
    expect(applyFailure('pair', known, later(FORGET_AFTER_SECONDS))).toMatchObject({
      failures: 1,
      lockedUntil: null,
    })
  })

  test('of others do not count on a known device', () => {
    expect(limitsOf(true)).toEqual(['device'])
    expect(limitsOf(false)).toEqual(['pair', 'address', 'network'])
  })

  test('from everywhere cost the owner of the address minutes, never hours', () => {
    expect(SIGN_IN_LIMITS.address.longestDelaySeconds).toBeLessThanOrEqual(300)
    expect(SIGN_IN_LIMITS.network.longestDelaySeconds).toBeLessThanOrEqual(300)
  })
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s belongs to %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network)
})
